# Completion of duvo for bash. duvo completion install bash, or in ~/.bashrc: source <(duvo completion bash)
_duvo() {
    local program=${COMP_WORDS[0]} value help open
    local line="duvo${COMP_LINE#"$program"}"
    local cursor=$((COMP_POINT - ${#program} + 4))
    local -a values=() helps=() opens=()
    COMPREPLY=()
    while IFS=$'\t' read -r value help open; do
        values+=("$value") helps+=("$help") opens+=("$open")
    done < <("$program" complete --shell bash --cursor "$cursor" ${DUVO_COMPLETE_FETCH:+--fetch} -- "$line" 2>/dev/null | sed 's/\t/ \t/g')
    local i
    for i in "${!values[@]}"; do
        value=${values[i]% }
        help=${helps[i]% }
        if [[ ${#values[@]} -eq 1 ]]; then
            [[ $line == *[\"\']* ]] || printf -v value %q "$value"
            [[ ${opens[i]} != open ]] || compopt -o nospace
            COMPREPLY=("$value")
        else
            COMPREPLY+=("$value${help:+  ($help)}")
        fi
    done
}
complete -o nosort -F _duvo duvo 2>/dev/null || complete -F _duvo duvo
