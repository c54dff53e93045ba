# shellcheck shell=bash
# What is here, what is missing, and how to get it. Fails when `run` could not work.

doctor_line() { printf '%-9s %-9s %s\n' "$1" "$2" "$3"; }

doctor_jdk() {
  local found
  if found=$(find_jdk); then
    doctor_line ok JDK "$(jdk_major "$found" || ask_java "$found/bin/java") at $found"
    export JAVA_HOME=$found
  else
    doctor_line MISSING JDK "$found"
    return 1
  fi
}

doctor_maven() {
  if has mvn; then
    doctor_line ok Maven "$(type -P mvn)"
  else
    doctor_line MISSING Maven "builds the server; Debian: apt-get install maven"
    return 1
  fi
}

doctor_node() {
  local major
  if ! major=$(node_major); then
    doctor_line MISSING Node.js "builds the web app; Debian: apt-get install nodejs npm"
    return 1
  elif ((major < LEAST_NODE)); then
    doctor_line "TOO OLD" Node.js "$major is here, the web app needs $LEAST_NODE or later"
    return 1
  elif ! has npm; then
    doctor_line MISSING npm "builds the web app; Debian: apt-get install npm"
    return 1
  fi
  doctor_line ok Node.js "$(node --version) at $(type -P node)"
}

doctor_chromium() {
  local found
  if found=$(find_chromium); then
    doctor_line ok Chromium "$found (only the browser tests use it)"
  else
    doctor_line missing Chromium "only for ./alcove test, which installs it; Debian: apt-get install chromium"
  fi
}

doctor_nginx() {
  local found
  if found=$(find_nginx); then
    doctor_line ok nginx "$found (only the browser tests use it)"
  else
    doctor_line missing nginx "only for ./alcove test, which installs it; Debian: apt-get install nginx-light"
  fi
}

# Tools that build are needed only when there is something to build.
doctor_build() {
  if web_is_stale || server_is_stale; then
    doctor_line "to do" build "./alcove run builds first (about a minute the first time)"
    return 1
  fi
  doctor_line ok build "nothing to build: $JAR"
}

cmd_doctor() {
  local can_run=0 can_build=0 built=0
  doctor_jdk || can_run=1
  doctor_maven || can_build=1
  doctor_node || can_build=1
  doctor_chromium
  doctor_nginx
  doctor_build || built=1
  if ((can_run != 0 || (built != 0 && can_build != 0))); then
    fail "Something that ./alcove run needs is missing: the lines above say how to get it."
  fi
  printf 'Everything that ./alcove run needs is here.\n'
}
