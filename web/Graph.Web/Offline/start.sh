#!/bin/sh
# Starts Graph from this folder and opens the browser. Options are passed on: --demo, --data FOLDER, --urls ADDRESS.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
exec "$here/Graph.Web" --open "$@"
