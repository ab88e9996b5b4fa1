#!/usr/bin/env bash
# queue.duvo with duvo and jq: a queue with an agent that fills it and one that works on it, and cases from a file.
set -euo pipefail
cases=$1
producer=${2:-Invoice clerk}
consumer=${3:-Payment matching}

filler=$(duvo agents list --all --json | jq -r --arg name "$producer" 'first(.agents[] | select(.name == $name)) | .id')
worker=$(duvo agents list --all --json | jq -r --arg name "$consumer" 'first(.agents[] | select(.name == $name)) | .id')

queue=$(duvo queues create --name "Inbound deliveries" --description "Delivery notes to check" --json | jq -r .queue.id)
trap 'duvo queues delete "$queue" --yes' EXIT

duvo queue-labels create --queue "$queue" --key region --value north
duvo queues link-agent "$queue" --agent "$filler" --role producer
duvo queues link-agent "$queue" --agent "$worker" --role consumer --enable-trigger
trap 'duvo queues unlink-agent "$queue" --agent "$worker" --role consumer --yes
    duvo queues unlink-agent "$queue" --agent "$filler" --role producer --yes
    duvo queues delete "$queue" --yes' EXIT
duvo queues agents "$queue" --json | jq -e '(.producers | length == 1) and .consumers[0].case_trigger_enabled'

duvo cases create --queue "$queue" --from-file "$cases"
until duvo cases list --queue "$queue" --json | jq -e 'all(.cases[]; .status != "pending")'; do sleep 1; done
duvo cases list --queue "$queue" --json | jq -e 'all(.cases[]; .status == "completed")'
