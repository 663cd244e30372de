#!/bin/sh
# Makes sure that the browser tests find a Chromium. Changes nothing when one is there.
set -u

found() {
    for name in "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null 2>&1; then
            echo "Chromium is here: $(command -v "$name")"
            return 0
        fi
    done
    return 1
}

install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || return 1
        as_root=sudo
    fi
    $as_root apt-get update -q &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium
}

found && exit 0
install && found && exit 0
echo "The browser tests need Chromium: install Chromium or Google Chrome, or set CHROMIUM to where it is." >&2
exit 1
