#compdef duvo
# Completion of duvo for zsh. duvo completion install zsh, or in ~/.zshrc after compinit: source <(duvo completion zsh)
_duvo() {
    local line value help open typed=${(Q)words[CURRENT]}
    local -a whole_values whole_shown open_values open_shown
    local by_name=0
    while IFS= read -r line; do
        value=${line%%$'\t'*}
        line=${line#*$'\t'}
        help=${line%%$'\t'*}
        open=${line#*$'\t'}
        [[ $value == ${typed}* ]] || by_name=1
        if [[ $open == open ]]; then
            open_values+=("$value") open_shown+=("$value${help:+  ($help)}")
        else
            whole_values+=("$value") whole_shown+=("$value${help:+  ($help)}")
        fi
    done < <("${words[1]}" complete --shell zsh ${DUVO_COMPLETE_FETCH:+--fetch} -- "duvo ${(j: :)words[2,CURRENT]}" 2>/dev/null)
    (( $#whole_values )) && compadd -U -V duvo -l -d whole_shown -a whole_values
    (( $#open_values )) && compadd -U -V duvo -l -S '' -d open_shown -a open_values
    if (( by_name && $#whole_values + $#open_values > 1 )); then
        compstate[insert]=''
        compstate[list]='list force'
    fi
}
# a file of fpath is the function itself when it is first called
if [[ ${funcstack[1]} == _duvo ]]; then
    _duvo "$@"
else
    compdef _duvo duvo
fi
