# Installs the command vpswire for the current user, without administrator rights, and verifies the downloads.
#
#     irm https://github.com/vpswire/vpswire/releases/latest/download/install.ps1 | iex
#
# Environment variables:
#   VPSWIRE_VERSION      the version, such as 0.1.0; by default the newest
#   VPSWIRE_INSTALL_DIR  the destination; by default %LOCALAPPDATA%\Programs\vpswire
#   VPSWIRE_DOWNLOAD     the URL of the folder with the files of a release, for mirrors

function Install-Vpswire {
    $ErrorActionPreference = 'Stop'
    $ProgressPreference = 'SilentlyContinue'
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

    # Windows on arm64 runs it as well.
    $target = 'x86_64-pc-windows-msvc'
    $releases = 'https://github.com/vpswire/vpswire/releases'
    $from = "$releases/latest/download"
    if ($env:VPSWIRE_VERSION) { $from = "$releases/download/v$($env:VPSWIRE_VERSION -replace '^v', '')" }
    if ($env:VPSWIRE_DOWNLOAD) { $from = $env:VPSWIRE_DOWNLOAD }
    if ($from -notmatch '^https://' -and $from -notmatch '^http://127\.0\.0\.1:') { throw "expected an https URL, got $from" }
    $to = $env:VPSWIRE_INSTALL_DIR
    if (-not $to) { $to = Join-Path $env:LOCALAPPDATA 'Programs\vpswire' }

    $work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    New-Item -ItemType Directory -Path $work | Out-Null
    try {
        # The checksums also contain the version.
        $sums = Join-Path $work 'SHA256SUMS'
        Invoke-WebRequest -UseBasicParsing -Uri "$from/SHA256SUMS" -OutFile $sums
        $pattern = "^([0-9a-f]{64}) [ *](vpswire-[0-9][0-9A-Za-z.+-]*-$target\.zip)$"
        $lines = @(Get-Content $sums | Where-Object { $_ -match $pattern })
        if ($lines.Count -ne 1) { throw "expected one archive for $target in $from/SHA256SUMS, got $($lines.Count)" }
        if ($lines[0] -notmatch $pattern) { throw "cannot read $from/SHA256SUMS" }
        $wanted = $Matches[1]
        $archive = $Matches[2]
        $file = Join-Path $work $archive
        Invoke-WebRequest -UseBasicParsing -Uri "$from/$archive" -OutFile $file
        $found = (Get-FileHash -Algorithm SHA256 -Path $file).Hash.ToLowerInvariant()
        if ($found -ne $wanted) {
            throw "$archive is not what the release has: its SHA-256 is $found, expected $wanted; nothing was installed"
        }

        Expand-Archive -Path $file -DestinationPath $work
        $program = Join-Path (Join-Path $work ($archive -replace '\.zip$', '')) 'vpswire.exe'
        # A command that does not run here must not replace one that does.
        $version = & $program --version
        if ($LASTEXITCODE -ne 0) { throw "$archive does not run on this machine; nothing was installed" }
        New-Item -ItemType Directory -Force -Path $to | Out-Null
        Copy-Item -Force -Path $program -Destination (Join-Path $to 'vpswire.exe')
        Write-Output "Installed $version as $(Join-Path $to 'vpswire.exe')"
        if (($env:Path -split ';') -notcontains $to) {
            Write-Output "That folder is not in the PATH; this puts it there:  [Environment]::SetEnvironmentVariable('Path', [Environment]::GetEnvironmentVariable('Path', 'User') + ';$to', 'User')"
        }
    }
    finally {
        Remove-Item -Recurse -Force -Path $work
    }
}

# Called at the end, so that a truncated download of this script runs nothing.
Install-Vpswire
