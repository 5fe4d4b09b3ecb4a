# Completes the words of reformctl in bash; printed by `reformctl completion bash`.
_reformctl_complete() {
    local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} candidate
    # Only what stands before the cursor counts.
    while [[ -n $word && $line != *"$word" ]]; do
        word=${word%?}
    done
    COMPREPLY=()
    {
        IFS= read -r candidate
        case $candidate in
            files) compopt -o default ;;
            folders) compopt -o dirnames ;;
            words)
                while IFS= read -r candidate; do
                    COMPREPLY+=("$candidate")
                done
                [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
                ;;
        esac
    } < <(command reformctl __complete bash "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$word" 2>/dev/null)
    return 0
} 2>/dev/null
complete -F _reformctl_complete reformctl
