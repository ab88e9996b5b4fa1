#!/usr/bin/env bash
# clarity.duvo with duvo and jq: a diagram as a capture, the current process and a proposal written, the proposal made live.
set -euo pipefail
diagram=$1
name=${2:-Inbound invoices}

process=$(duvo clarity list --search "$name" --json | jq -r '.processes[0].id')
duvo clarity import-artifact "$process" "$diagram"

duvo clarity generate-current-process "$process"
until duvo clarity get "$process" --json | jq -e 'all(.current_process_versions[]; .status != "generating")'; do sleep 1; done
current=$(duvo clarity get "$process" --json | jq -r '.current_process_versions | max_by(.created_at) | .id')
duvo clarity promote-current-process "$process" "$current" --yes

duvo clarity generate-transformation-proposal "$process" --current-process-id "$current"
until duvo clarity get "$process" --json | jq -e 'all(.transformation_proposal_versions[]; .status != "generating")'; do sleep 1; done
proposal=$(duvo clarity get "$process" --json | jq -r '.transformation_proposal_versions | max_by(.created_at) | .id')
duvo clarity promote-transformation-proposal "$process" "$proposal" --yes

duvo clarity status "$process" --json | jq -e '.proposal == "live"'
duvo clarity compare "$process"
duvo clarity export "$process"
