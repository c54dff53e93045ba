# shellcheck shell=bash
# Live reload of both halves: Vite serves the web app and passes /api and /socket.io on to the
# server, which is compiled and started again whenever a Java source changes.

readonly DEV_STAMP=$BUILD_DIR/dev.stamp
dev_server=
dev_vite=

dev_sources() {
  printf '%s\n' "$ALCOVE_ROOT"/{core,socketio,server}/{pom.xml,src/main} "$ALCOVE_ROOT/pom.xml"
}

dev_compile() {
  touch "$DEV_STAMP"
  (cd "$ALCOVE_ROOT" && mvn -q -B -ntp -Dspotless.check.skip=true compile)
}

# The fresh classes come first on the class path; the jar behind them brings the libraries.
dev_start_server() {
  local classes=$ALCOVE_ROOT/server/target/classes:$ALCOVE_ROOT/core/target/classes:$ALCOVE_ROOT/socketio/target/classes
  # Both bring a logback.xml, which Logback would remark on at length unless it is told which.
  "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" \
    -Dlogback.configurationFile="$ALCOVE_ROOT/server/target/classes/logback.xml" -cp "$classes:$JAR" dev.alcove.server.Main "$@" &
  dev_server=$!
}

dev_end() {
  [[ -z $1 ]] || ! kill "$1" 2>/dev/null || wait "$1" 2>/dev/null || true
}

dev_stop() {
  trap - EXIT INT TERM
  dev_end "$dev_server"
  dev_end "$dev_vite"
}

# The port in the options of `dev`, which is the Java server's; Vite has its own.
dev_port() {
  local port=8080
  while (($# > 0)); do
    case $1 in
      --port) port=${2:-8080} ;;
      --port=*) port=${1#--port=} ;;
    esac
    shift
  done
  printf '%s\n' "$port"
}

dev_start_vite() {
  (
    cd "$ALCOVE_ROOT/web" || exit 1
    ALCOVE_SERVER="http://127.0.0.1:$1" exec node node_modules/vite/bin/vite.js
  ) &
  dev_vite=$!
}

dev_reload() {
  note "Java sources changed: compiling…"
  if ! dev_compile; then
    note "That does not compile; the server from before goes on running."
    return 0
  fi
  dev_end "$dev_server"
  dev_start_server "$@"
}

cmd_dev() {
  use_jdk
  need_node
  need_maven
  ensure_built
  ensure_web_packages
  local sources
  mapfile -t sources < <(dev_sources)
  dev_compile || fail "The server does not compile: the lines above say where."
  trap dev_stop EXIT
  trap 'exit 130' INT TERM
  dev_start_server "$@"
  dev_start_vite "$(dev_port "$@")"
  while kill -0 "$dev_vite" 2>/dev/null; do
    if newer_than "$DEV_STAMP" "${sources[@]}"; then dev_reload "$@"; fi
    sleep 1 || true
  done
  fail "Vite ended: the lines above say why."
}
