#!/usr/bin/env bash
# mcp-connection.duvo with duvo and jq: a connection to an MCP server of your own.
set -euo pipefail
key=$1
server=${2:-https://mcp.example.com}

duvo connections probe --url "$server" --header "X-Key=$key" --json | jq -e .success

integration=$(duvo integrations custom create --name "Price list" --auth-method headers --server-url "$server" --json | jq -r .id)
trap 'duvo integrations custom delete "$integration" --yes' EXIT

connection=$(duvo connections create --name "Price list" --auth-method headers --server-url "$server" \
    --custom-integration-id "$integration" --secret-header "X-Key=$key" --json | jq -r .id)
trap 'duvo connections delete "$connection" --yes; duvo integrations custom delete "$integration" --yes' EXIT
duvo connections get "$connection"
duvo connections credentials "$connection"
