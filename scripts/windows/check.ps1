# Tries duvo.cmd and duvo.ps1 of an unpacked zip on a real Windows: words, standard input, exit codes, the code page.
param([Parameter(Mandatory)] [string] $Folder)
$failed = 0
$env:DUVO_HOME = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())

function Expect($Name, $Expected, $Actual) {
    if ("$Expected" -cne "$Actual") {
        $script:failed++
        Write-Output "FAILED $Name`: $Actual, not $Expected"
    } else {
        Write-Output "ok $Name"
    }
}

foreach ($script in 'duvo.cmd', 'duvo.ps1') {
    $duvo = Join-Path $Folder "bin/$script"
    [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
    Expect "$script words" 'a  b|c&d|^e|Frühstück' (& $duvo echo 'a  b|c&d|^e|Frühstück')
    & $duvo -c 'exit 7' --demo
    Expect "$script exit code" 7 $LASTEXITCODE
}
$duvo = Join-Path $Folder 'bin/duvo.ps1'
Expect 'quotes' 'say "x y" 50% !z!' (& $duvo echo 'say "x y" 50% !z!')
Expect 'an empty word' 'a  b' (& $duvo echo a '' b)
Expect 'standard input' 'typed' ('echo typed' | & $duvo replay - --demo)
cmd /c "chcp 850 > nul & `"$(Join-Path $Folder 'bin\duvo.cmd')`" --version > nul & chcp > page.txt"
Expect 'the code page afterwards' '850' ((Get-Content page.txt) -replace '\D')
exit $failed
