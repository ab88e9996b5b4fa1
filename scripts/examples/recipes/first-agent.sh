#!/usr/bin/env bash
# first-agent.duvo with duvo and jq: an agent and its first run.
set -euo pipefail
name=${1:-Delivery notes}
task=${2:-Read the delivery notes of today and list what is missing}

agent=$(duvo agents create --name "$name" --input "$task" --json | jq -r .agent.id)
trap 'duvo agents delete "$agent" --yes' EXIT

duvo agents set-model "$agent" --model claude-sonnet-5
revision=$(duvo revisions list --agent "$agent" --json | jq -r '.builds[0].id')
if duvo revisions get "$revision" --agent "$agent" --json | jq -e '.build.status != "live"'; then
    duvo revisions promote "$revision" --agent "$agent" --yes
fi
duvo revisions get "$revision" --agent "$agent" --json | jq -e '.build.status == "live"'

run=$(duvo runs start --agent "$agent" --message "Start with yesterday" --json | jq -r .run.id)
until duvo runs get "$run" --json | jq -e '.run.status | IN("completed", "failed", "interrupted")'; do sleep 1; done
duvo runs messages "$run"
duvo runs get "$run" --json | jq -e '.run.status == "completed"'
