#!/usr/bin/env bash
# files-for-a-run.duvo with duvo and jq: a sandbox, an upload, and a run that gets it.
set -euo pipefail
file=$1
name=${2:-Invoice clerk}

agent=$(duvo agents list --all --json | jq -r --arg name "$name" 'first(.agents[] | select(.name == $name)) | .id')
sandbox=$(duvo sandboxes create --json | jq -r .sandbox_id)
duvo sandboxes upload "$sandbox" "$file" --path /workspace/input.txt
duvo sandboxes files "$sandbox" --json | jq -e '.files | length == 1'
duvo runs start --agent "$agent" --sandbox-id "$sandbox" --message "Read /workspace/input.txt" --follow
