#!/usr/bin/env bash
# human-request.duvo with duvo and jq: a run that asks, and an answer.
set -euo pipefail
name=${1:-Invoice clerk}

agent=$(duvo agents list --all --json | jq -r --arg name "$name" 'first(.agents[] | select(.name == $name)) | .id')
run=$(duvo runs start --agent "$agent" --message "Please approve the credit note" --json | jq -r .run.id)

until duvo runs get "$run" --json | jq -e '.pending_human_request != null'; do sleep 1; done
duvo runs respond "$run" --approve
until duvo runs get "$run" --json | jq -e '.run.status | IN("completed", "failed", "interrupted")'; do sleep 1; done
duvo runs get "$run" --json | jq -e '.run.status == "completed"'
