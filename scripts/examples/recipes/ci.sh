#!/usr/bin/env bash
# ci.duvo with duvo and jq: an agent's last runs ended well, and it can start. Exit code 1 when not.
set -euo pipefail
name=${1:-Invoice clerk}

agent=$(duvo agents list --all --json | jq -r --arg name "$name" 'first(.agents[] | select(.name == $name)) | .id')
duvo preflight --agent "$agent" --json | jq -e .ok
duvo runs list --agent "$agent" --limit 5 --json | jq -e 'all(.data[]; .status != "failed")'
