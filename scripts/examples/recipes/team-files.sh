#!/usr/bin/env bash
# team-files.duvo with duvo and jq: files of the team, written, read, renamed, deleted.
set -euo pipefail

duvo files content-set recipes/today.md --content "Call Ada about delivery 2211"
duvo files list --json | jq -e 'any(.files[]; .path | endswith("recipes/today.md"))'
duvo files content recipes/today.md --json | jq -e '.content | contains("2211")'
duvo files rename --path recipes/today.md --new-name yesterday
duvo files download-url recipes/yesterday.md
duvo files delete recipes/yesterday.md --yes
