# shellcheck shell=bash
# Finds the tools that Alcove needs. Each failure is one sentence that says what to do, and exit code 1.

readonly LEAST_JDK=25
readonly LEAST_NODE=20

# Where Debian and others keep their JDKs; the launcher's tests point it elsewhere.
readonly JVM_DIR=${ALCOVE_JVM_DIR:-/usr/lib/jvm}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

note() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

# Prints the major version of the JDK in folder $1. Reading its `release` file takes no time;
# starting a JVM to ask would be most of what a second start spends.
jdk_major() {
  local line
  [[ -x $1/bin/java && -r $1/release ]] || return 1
  while IFS= read -r line; do
    if [[ $line =~ ^JAVA_VERSION=\"(1\.)?([0-9]+) ]]; then
      printf '%s\n' "${BASH_REMATCH[2]}"
      return 0
    fi
  done <"$1/release"
  return 1
}

# Asks a `java` that is not where its JDK is (a wrapper of a version manager): "<major> <home>".
ask_java() {
  local told
  told=$("$1" -XshowSettings:properties -version 2>&1) || return 1
  [[ $told =~ java\.home\ =\ ([^$'\n']+) ]] || return 1
  local home=${BASH_REMATCH[1]}
  [[ $told =~ java\.specification\.version\ =\ (1\.)?([0-9]+) ]] || return 1
  printf '%s %s\n' "${BASH_REMATCH[2]}" "$home"
}

# Prints "<major> <home>" of the JDK behind the `java` on the PATH.
path_jdk() {
  local java home major
  java=$(type -P java) || return 1
  home=$(dirname "$(dirname "$(readlink -f "$java")")")
  if major=$(jdk_major "$home"); then
    printf '%s %s\n' "$major" "$home"
  else
    ask_java "$java"
  fi
}

# Prints "<major> <home>" of the newest JDK in JVM_DIR.
newest_installed_jdk() {
  local home major best_major=0 best_home=
  for home in "$JVM_DIR"/*; do
    major=$(jdk_major "$home") || continue
    if ((major > best_major)); then
      best_major=$major
      best_home=$home
    fi
  done
  [[ -n $best_home ]] && printf '%s %s\n' "$best_major" "$best_home"
}

# Every JDK in the order in which they are tried, one "<major> <home>" a line.
jdk_candidates() {
  local major
  if [[ -n ${JAVA_HOME:-} ]] && major=$(jdk_major "$JAVA_HOME"); then
    printf '%s %s\n' "$major" "$JAVA_HOME"
  fi
  path_jdk || true
  newest_installed_jdk || true
}

# Prints the folder of the first JDK that is new enough; on failure, a sentence that says why.
find_jdk() {
  local major home too_old=
  while read -r major home; do
    if ((major >= LEAST_JDK)); then
      printf '%s\n' "$home"
      return 0
    fi
    too_old=${too_old:-$major}
  done < <(jdk_candidates)
  local advice="install JDK $LEAST_JDK (for example Eclipse Temurin $LEAST_JDK, package temurin-$LEAST_JDK-jdk) or point JAVA_HOME to one."
  if [[ -n $too_old ]]; then
    printf 'Alcove needs JDK %s or later, and the Java found here is %s: %s\n' "$LEAST_JDK" "$too_old" "$advice"
  else
    printf 'Alcove needs JDK %s or later, and no Java was found here: %s\n' "$LEAST_JDK" "$advice"
  fi
  return 1
}

# Sets JAVA_HOME to a JDK that is new enough, or fails.
use_jdk() {
  local found
  found=$(find_jdk) || fail "$found"
  export JAVA_HOME=$found
}

node_major() {
  local version
  version=$(node --version 2>/dev/null) || return 1
  [[ $version =~ ^v([0-9]+) ]] && printf '%s\n' "${BASH_REMATCH[1]}"
}

need_node() {
  local major
  major=$(node_major) || fail "Building the web app needs Node.js $LEAST_NODE or later: install it (Debian: apt-get install nodejs npm)."
  ((major >= LEAST_NODE)) || fail "Building the web app needs Node.js $LEAST_NODE or later, and node here is $major: install a newer one."
  has npm || fail "Building the web app needs npm: install it (Debian: apt-get install npm)."
}

need_maven() {
  [[ -x $JAVA_HOME/bin/javac ]] || fail "$JAVA_HOME has no compiler: building the server needs a whole JDK $LEAST_JDK, not only its runtime."
  has mvn || fail "Building the server needs Maven: install it (Debian: apt-get install maven)."
}

# Debian has it where only root's PATH leads.
find_nginx() {
  if [[ -n ${ALCOVE_NGINX:-} ]]; then
    printf '%s\n' "$ALCOVE_NGINX"
    return 0
  fi
  PATH=$PATH:/usr/sbin:/usr/local/sbin type -P nginx
}

find_chromium() {
  local name
  if [[ -n ${ALCOVE_CHROMIUM:-} ]]; then
    printf '%s\n' "$ALCOVE_CHROMIUM"
    return 0
  fi
  for name in chromium chromium-browser google-chrome; do
    type -P "$name" && return 0
  done
  return 1
}
