#!/bin/sh
# Has a checkpoint, or an export, verified by Go's golang.org/x/mod/sumdb/note as Debian packages it:
#   check.sh FILE KEYS
# FILE is a checkpoint (GET /v1/log/checkpoint) or an export; KEYS has a verifier key on each line. Where Go is missing and
# root runs it, both packages are installed from Debian. Nothing else is fetched.
set -eu
if [ $# -ne 2 ]; then
    echo "usage: $0 FILE KEYS" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
library=/usr/share/gocode/src/golang.org/x/mod/sumdb/note
if ! command -v go >/dev/null || [ ! -d "$library" ]; then
    if [ "$(id -u)" != 0 ]; then
        echo "needs the Debian packages golang-go and golang-golang-x-mod-dev" >&2
        exit 3
    fi
    apt-get -qq -y install --no-install-recommends golang-go golang-golang-x-mod-dev >/dev/null
fi
cache=$(mktemp -d)
trap 'rm -rf "$cache"' EXIT
GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS=-buildvcs=false GOPROXY=off GOCACHE="$cache" \
    go run "$here/notes.go" "$1" "$2"
