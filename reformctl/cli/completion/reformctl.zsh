#compdef reformctl
# Completes the words of reformctl in zsh; printed by `reformctl completion zsh`.
_reformctl() {
    local line kind word
    local -a lines open closed open_shown closed_shown
    lines=("${(@f)$(command reformctl __complete zsh "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
    kind=${lines[1]}
    case $kind in
        files | folders)
            [[ $PREFIX == --*=* ]] && compset -P '--*='
            [[ $kind == files ]] && _files || _files -/
            ;;
        words)
            for line in "${(@)lines[2,-1]}"; do
                word=${line%%$'\t'*}
                [[ -z $word ]] && continue
                if [[ $word == */ ]]; then
                    open+=("$word") open_shown+=("$word  ${line#*$'\t'}")
                else
                    closed+=("$word") closed_shown+=("$word  ${line#*$'\t'}")
                fi
            done
            (( $#open )) && compadd -U -V reformctl -l -S '' -d open_shown -a open
            (( $#closed )) && compadd -U -V reformctl -l -d closed_shown -a closed
            ;;
    esac
    return 0
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _reformctl "$@"
else
    compdef _reformctl reformctl
fi
