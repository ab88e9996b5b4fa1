# Completion of duvo for fish. duvo completion install fish, or in ~/.config/fish/config.fish: duvo completion fish | source
function __duvo_complete
    set -l fetch
    test -n "$DUVO_COMPLETE_FETCH"; and set fetch --fetch
    duvo complete --shell fish $fetch -- (commandline -cp | string collect) 2>/dev/null | string replace -r '\t(open)?$' ''
end
complete -c duvo -f -a '(__duvo_complete)'
