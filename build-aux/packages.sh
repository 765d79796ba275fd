# SPDX-License-Identifier: GPL-3.0-or-later
#
# install_packages FILE…: installs the Debian packages named in the files, one
# a line, that are not here yet. Does nothing when all are.

install_packages()
{
    local missing=() name

    while read -r name; do
        case $name in ''|'#'*) continue ;; esac
        dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed ||
            missing+=("$name")
    done < <(cat "$@")
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            printf 'These packages are missing, and only root can install them:\n  apt-get install %s\n' \
                "${missing[*]}" >&2
            return 1
        }
        as_root=(sudo)
    fi
    printf 'Installing %s …\n' "${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
