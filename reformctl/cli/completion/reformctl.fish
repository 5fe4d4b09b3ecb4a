# Completes the words of reformctl in fish; printed by `reformctl completion fish`.
function __reformctl_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command reformctl __complete fish $words[2..-1] "$current" 2>/dev/null)
    # A path behind `--output=` is completed by itself.
    set -l lead (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -r -- '^--[^=]*=' '' "$current")
    switch "$lines[1]"
        case files
            printf "$lead%s\n" (__fish_complete_path "$path")
        case folders
            printf "$lead%s\n" (__fish_complete_directories "$path" '')
        case words
            printf '%s\n' $lines[2..-1]
    end
end
complete -c reformctl -f -k -a '(__reformctl_complete)'
