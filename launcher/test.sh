# shellcheck shell=bash
# Every test there is, cheapest check first. Java and web checks share the two cores in two lanes;
# the browsers come last and have the machine to themselves.

readonly RESULTS=$BUILD_DIR/test

# Runs one check in a folder, keeps its output, prints one line, and all output of one that failed.
check() {
  local name=$1 folder=$2 began=$SECONDS
  shift 2
  if (cd "$ALCOVE_ROOT/$folder" && "$@") >"$RESULTS/$name.log" 2>&1; then
    printf 'passed' >"$RESULTS/$name.check"
    printf 'ok      %-18s %3d s\n' "$name" $((SECONDS - began))
  else
    printf 'failed' >"$RESULTS/$name.check"
    printf -- '--- %s, in %s: %s\n%s\nFAILED  %-18s %3d s\n' "$name" "$folder" "$*" \
      "$(tail -n 400 "$RESULTS/$name.log")" "$name" $((SECONDS - began))
    return 1
  fi
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# Chromium is Debian's: browsers that the test runner would download are not needed. So is nginx,
# which puts Alcove below a path as a school's site does.
ensure_browsing() {
  local packages=()
  find_chromium >/dev/null || packages+=(chromium fonts-noto-core fonts-noto-color-emoji fonts-droid-fallback)
  find_nginx >/dev/null || packages+=(nginx-light)
  ((${#packages[@]} > 0)) || return 0
  local by_hand="apt-get update && apt-get install -y --no-install-recommends ${packages[*]}"
  if [[ ! -f /etc/debian_version ]] || ! as_root true 2>/dev/null; then
    fail "The browser tests need Chromium and nginx: as root, type: $by_hand"
  fi
  note "Installing ${packages[*]} for the browser tests…"
  {
    as_root apt-get update
    # A web server that begins to serve because a test was run is not what anybody asked for.
    as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
      apt-get install -y --no-install-recommends "${packages[@]}"
  } >"$RESULTS/packages.log" 2>&1 || fail "That could not be installed (.alcove-build/test/packages.log says why): as root, type: $by_hand"
}

launcher_checks() {
  check launcher-syntax . bash -n alcove launcher/*.sh .ci/run || true
  if has shellcheck; then
    check launcher-lint . shellcheck -x alcove launcher/tools.sh launcher/build.sh .ci/run || true
  fi
}

# A failed test must not keep the modules after it from being tested. Maven goes on then, and says
# in its summary, and only there, which modules failed.
java_tests() {
  mvn -B -ntp -fn -Dstyle.color=never test | tee "$RESULTS/maven-summary.log"
  ! grep -E '^\[INFO\] .* (FAILURE|SKIPPED)' "$RESULTS/maven-summary.log"
}

java_lane() {
  rm -rf "$ALCOVE_ROOT"/{core,socketio,server}/target/surefire-reports
  check java-format . mvn -q -B -ntp spotless:check || true
  check java-tests . java_tests || true
  check bench-generator bench/generator mvn -q -B -ntp verify || true
}

e2e_packages() {
  [[ -d $ALCOVE_ROOT/e2e/node_modules ]] || rm -f "$BUILD_DIR/e2e-npm.stamp"
  newer_than "$BUILD_DIR/e2e-npm.stamp" "$ALCOVE_ROOT"/e2e/package{,-lock}.json || return 0
  stamped "$BUILD_DIR/e2e-npm.stamp" npm ci --no-audit --no-fund
}

peer_packages() {
  local mark=node_modules/.package-lock.json
  [[ -d node_modules/eslint && ! package-lock.json -nt $mark ]] && return 0
  npm ci --no-audit --no-fund
  touch "$mark"
}

# The checks of one Node.js part, in the folder $2 where that has another name.
node_checks() {
  local part=$1 folder=${2:-$1}
  check "$part-format" "$folder" npm run --silent format:check || true
  check "$part-lint" "$folder" npm run --silent lint || true
  [[ -f $ALCOVE_ROOT/$folder/tsconfig.json ]] || return 0
  check "$part-types" "$folder" npm run --silent typecheck || true
}

web_lane() {
  check web-packages web ensure_web_packages || return 0
  check e2e-packages e2e e2e_packages || return 0
  check peer-packages bench/peer peer_packages && node_checks peer bench/peer
  node_checks e2e
  node_checks web
  check web-tests web npm test --silent -- --reporter=default --reporter=json \
    --outputFile.json="$RESULTS/vitest.json" || true
}

# What the jar and the lock files hold, against the reviewed list of what is mended since which version.
known_fixes() {
  local folder=$RESULTS/libraries
  mkdir -p "$folder"
  (cd "$folder" && "$JAVA_HOME/bin/jar" xf "$JAR" META-INF/maven)
  node launcher/known-fixes.mjs launcher/known-fixes.txt "$folder" \
    {web,e2e,bench/peer,socketio/src/test/node}/package-lock.json
}

browser_tests() {
  ALCOVE_CHROMIUM=$(find_chromium) ALCOVE_NGINX=$(find_nginx) ALCOVE_RESULTS=$RESULTS npx --no-install playwright test 2>&1
}

# The browser tests take minutes, so their lines are shown as they come.
browser_lane() {
  if (cd "$ALCOVE_ROOT/e2e" && browser_tests) | tee "$RESULTS/e2e-tests.log"; then
    printf 'passed' >"$RESULTS/e2e-tests.check"
  else
    printf 'failed' >"$RESULTS/e2e-tests.check"
  fi
}

stop_lanes() {
  local pid
  for pid in $(jobs -p); do kill -TERM "$pid" 2>/dev/null || true; done
}

cmd_test() {
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  use_jdk
  need_node
  need_maven
  ensure_browsing
  trap stop_lanes EXIT
  launcher_checks
  java_lane &
  web_lane &
  wait
  if check build . ensure_built; then
    check known-fixes . known_fixes || true
    browser_lane
  fi
  trap - EXIT
  node "$ALCOVE_ROOT/launcher/tally.mjs" "$RESULTS" "$ALCOVE_ROOT"
}
