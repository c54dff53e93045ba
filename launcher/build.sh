# shellcheck shell=bash
# Builds what is not built. A stamp carries the time at which the last good build began: whatever
# is newer than it makes that half build again, so a second start only looks at file times.

readonly WEB_STAMP=$BUILD_DIR/web.stamp
readonly NPM_STAMP=$BUILD_DIR/web-npm.stamp
readonly SERVER_STAMP=$BUILD_DIR/server.stamp
readonly BUILD_LOG=$BUILD_DIR/build.log
readonly AOT_CACHE=$BUILD_DIR/alcove.aot

# True when the stamp $1 is missing or any of the files and folders after it is newer.
newer_than() {
  local stamp=$1 path
  shift
  [[ -f $stamp ]] || return 0
  local inputs=()
  for path in "$@"; do
    [[ -e $path ]] && inputs+=("$path")
  done
  [[ -n $(find "${inputs[@]}" -newer "$stamp" -print -quit) ]]
}

# Runs the rest of the line as a build whose stamp is $1; the stamp keeps the time of the start,
# so that what is edited during the build counts as newer.
stamped() {
  local stamp=$1
  shift
  mkdir -p "$BUILD_DIR"
  touch "$stamp.begun"
  "$@" || return 1
  mv "$stamp.begun" "$stamp"
}

web_inputs() {
  printf '%s\n' "$ALCOVE_ROOT"/web/{src,build,public,index.html,package.json,package-lock.json} \
    "$ALCOVE_ROOT"/web/*.config.* "$ALCOVE_ROOT"/web/tsconfig*.json
}

server_inputs() {
  printf '%s\n' "$ALCOVE_ROOT"/pom.xml "$ALCOVE_ROOT"/{core,socketio,server}/{pom.xml,src/main} "$WEB_STAMP"
}

web_is_stale() {
  local inputs
  [[ -f $ALCOVE_ROOT/web/package.json ]] || return 1
  [[ -f $ALCOVE_ROOT/web/dist/index.html ]] || return 0
  mapfile -t inputs < <(web_inputs)
  newer_than "$WEB_STAMP" "${inputs[@]}"
}

server_is_stale() {
  local inputs
  [[ -f $JAR ]] || return 0
  mapfile -t inputs < <(server_inputs)
  newer_than "$SERVER_STAMP" "${inputs[@]}"
}

# Runs a build step in folder $1 without its noise; when it fails, its end is shown.
quietly() {
  local folder=$1
  shift
  if ! (cd "$folder" && "$@") >"$BUILD_LOG" 2>&1; then
    tail -n 40 "$BUILD_LOG" >&2
    fail "Building Alcove failed at '$*': the lines above say why, all of them are in .alcove-build/build.log."
  fi
}

ensure_web_packages() {
  [[ -d $ALCOVE_ROOT/web/node_modules ]] || rm -f "$NPM_STAMP"
  newer_than "$NPM_STAMP" "$ALCOVE_ROOT"/web/package{,-lock}.json || return 0
  stamped "$NPM_STAMP" quietly "$ALCOVE_ROOT/web" npm ci --no-audit --no-fund
}

build_web() {
  need_node
  ensure_web_packages
  stamped "$WEB_STAMP" quietly "$ALCOVE_ROOT/web" npm run build
}

build_server() {
  need_maven
  stamped "$SERVER_STAMP" quietly "$ALCOVE_ROOT" mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true package
}

# Gets a page of a server on this machine, and throws it away.
ask_for() {
  {
    printf 'GET %s HTTP/1.0\r\n\r\n' "$2" >&7
    cat <&7 >/dev/null
  } 7<>"/dev/tcp/127.0.0.1/$1" 2>>"$BUILD_LOG" || true
}

# Lets the JVM remember its loaded and linked classes (JEP 514), which halves the time to start.
# A start without the cache works as well, only slower: so nothing fails when it cannot be made.
make_aot_cache() {
  local folder java said port
  folder=$(mktemp -d)
  rm -f "$AOT_CACHE"
  coproc TRAINING {
    exec "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -XX:AOTCacheOutput="$AOT_CACHE" \
      -jar "$JAR" --host 127.0.0.1 --port 0 --data "$folder" 2>>"$BUILD_LOG"
  }
  java=$TRAINING_PID
  read -r -t 60 said <&"${TRAINING[0]}" || true
  port=${said##*:}
  # The contract of the API is read after the start: asking for it has that remembered too.
  [[ -n $port ]] && ask_for "$port" /api/openapi
  kill -TERM "$java" 2>>"$BUILD_LOG" || true
  wait "$java" || true
  rm -rf "$folder"
}

# Two launchers started at once build once: the second waits for the first, then finds it done.
build_stale() {
  mkdir -p "$BUILD_DIR"
  exec 8>"$BUILD_DIR/lock"
  flock 8
  if web_is_stale; then build_web; fi
  if server_is_stale; then
    build_server
    make_aot_cache
  fi
  exec 8>&-
}

ensure_built() {
  web_is_stale || server_is_stale || return 0
  if [[ -f $JAR ]]; then
    note "Building Alcove (what changed since last time)…"
  else
    note "Building Alcove (first start, about a minute)…"
  fi
  build_stale
}
