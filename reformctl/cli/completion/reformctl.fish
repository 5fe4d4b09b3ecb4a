# Completes the words of reformctl in fish; printed by `reformctl completion fish`.
function __reformctl_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command reformctl __complete fish $words[2..-1] "$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path $current
        case folders
            __fish_complete_directories $current ''
        case words
            printf '%s\n' $lines[2..-1]
    end
end
complete -c reformctl -f -k -a '(__reformctl_complete)'
