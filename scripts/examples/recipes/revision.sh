#!/usr/bin/env bash
# revision.duvo with duvo and jq: a revision made from the live one, with a drive attached and pinned, made live.
set -euo pipefail
name=${1:-Price watcher}
config=${2:-revision-config.json}

agent=$(duvo agents list --all --json | jq -r --arg name "$name" 'first(.agents[] | select(.name == $name)) | .id')
live=$(duvo revisions list --agent "$agent" --all --json | jq -r 'first(.builds[] | select(.status == "live")) | .id')
duvo revisions get "$live" --agent "$agent" --json | jq .build.config > "$config"

draft=$(duvo revisions create --agent "$agent" --name "With a drive" --config-file "$config" --json | jq -r .build.id)
duvo revision-integrations attach --agent "$agent" --revision "$draft" --integration google-drive
slot=$(duvo revision-integrations list --agent "$agent" --revision "$draft" --json |
    jq -r 'first(.integrations[] | select(.integration_type == "google-drive")) | .id')
drive=$(duvo connections list --type google-drive --json | jq -r '.integrations[0].id')
duvo revision-integrations connections pin "$drive" --agent "$agent" --revision "$draft" --integration "$slot"
duvo revision-integrations connections list --agent "$agent" --revision "$draft" --integration "$slot" --json |
    jq -e '.connections | length == 1'

duvo revisions promote "$draft" --agent "$agent" --yes
trap 'duvo revisions promote "$live" --agent "$agent" --yes' EXIT
duvo revisions get "$draft" --agent "$agent" --json | jq -e '.build.status == "live"'
