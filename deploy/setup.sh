#!/usr/bin/env bash
# Sets Sổ vàng up for an office on Debian 12, upgrades it and takes an upgrade back. May be run again
# at any time: what is there stays, what is missing is made. docs/running.md says it in plain words.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage='Cách dùng:
  deploy/setup.sh install --name TÊN-MIỀN [--port N] [--from THƯ-MỤC-HOẶC-KHO-GIT] [--ref PHIÊN-BẢN]
  deploy/setup.sh upgrade [--from …] [--ref PHIÊN-BẢN]
  deploy/setup.sh rollback [--with-data]
Tùy chọn chung:
  --root DIR   ghi mọi tệp dưới DIR, không đụng tới hệ thống (để thử)
  --dry-run    chỉ nói sẽ làm gì
  --no-build   không dựng trước; lần khởi động sau sẽ dựng
  --patience N chờ máy chủ báo tốt tối đa N giây (300)'

command=${1:-}; [ $# -gt 0 ] && shift
name='' port=3000 from=$(dirname "$here") ref=HEAD root='' dry=no build=yes with_data=no patience=300
while [ $# -gt 0 ]; do
  case $1 in
    --name) name=$2; shift ;;
    --port) port=$2; shift ;;
    --from) from=$2; shift ;;
    --ref) ref=$2; shift ;;
    --root) root=${2%/}; shift ;;
    --dry-run) dry=yes ;;
    --no-build) build=no ;;
    --with-data) with_data=yes ;;
    --patience) patience=$2; shift ;;
    *) echo "Không có tùy chọn $1."; echo "$usage"; exit 2 ;;
  esac
  shift
done

home=$root/opt/so-vang etc=$root/etc/so-vang data=$root/var/lib/so-vang
backups=$root/var/backups/so-vang log=$root/var/log/so-vang nginx_log=$root/var/log/nginx
certificates=$etc/certificates
sites=$root/etc/nginx unit=$root/etc/systemd/system/so-vang.service

refuse() { echo "$1" >&2; exit 1; }
say() { echo "$*"; }
run() { if [ $dry = yes ]; then say "  (sẽ chạy) $*"; else "$@"; fi; }
# What touches the machine itself, and is left out under --root.
system() { if [ -n "$root" ]; then say "  (bỏ qua dưới --root) $*"; else run "$@"; fi; }
# Files of the product belong to its own account, and its commands run as that account.
own() { [ -n "$root" ] || run chown "${2:--h}" so-vang:so-vang "$1"; }
as_owner() {
  if [ -n "$root" ]; then run "$@"
  else run runuser -u so-vang -- env HOME="$home" "$@"; fi
}

# Under --root a test may stand in for systemd with a command that is told start or stop.
service() {
  if [ -n "$root" ] && [ -n "${SO_VANG_SUPERVISOR:-}" ]; then run "$SO_VANG_SUPERVISOR" "$1"
  else system systemctl "$1" so-vang; fi
}

require_node() {
  node=$(command -v node) || refuse 'Chưa có Node.js: cài bản 20.19 trở lên rồi chạy lại.'
  "$node" -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    refuse "Sổ vàng cần Node.js 20.19 trở lên; máy này có $("$node" --version)."
}

require_root() {
  [ -n "$root" ] || [ $dry = yes ] || [ "$(id -u)" = 0 ] || refuse 'Hãy chạy bằng quyền root (sudo).'
}

# Writes a template into its place; a file that is the same already is left alone.
place() {
  local from_file=$here/$1 to=$2 mode=${3:-644} text
  text=$(sed -e "s|@NAME@|$name|g" -e "s|@PORT@|$port|g" -e "s|@NODE@|$node|g" -e "s|@HOME@|$home|g" \
    -e "s|@ETC@|$etc|g" -e "s|@DATA@|$data|g" -e "s|@BACKUPS@|$backups|g" -e "s|@NGINX_LOG@|$nginx_log|g" \
    -e "s|@LOG@|$log|g" -e "s|@CERTIFICATES@|$certificates|g" "$from_file")
  # A machine without IPv6 cannot listen there.
  [ -e /proc/net/if_inet6 ] || text=$(printf '%s' "$text" | sed '/listen \[::\]/d')
  if [ -f "$to" ] && [ "$(cat "$to")" = "$text" ]; then return; fi
  say "Ghi $to"
  [ $dry = yes ] && return
  mkdir -p "$(dirname "$to")"
  printf '%s\n' "$text" >"$to"
  chmod "$mode" "$to"
}

folder() {
  [ -d "$1" ] || say "Tạo thư mục $1"
  run mkdir -p "$1"
  run chmod "$2" "$1"
}

# A certificate made here is for the first day: browsers warn until the office puts its own in place.
certificate() {
  [ -f "$certificates/certificate.pem" ] && return
  say "Tạo chứng chỉ tạm cho $name (thay bằng chứng chỉ của cơ quan, xem docs/running.md)"
  [ $dry = yes ] && return
  (umask 077 && openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=$name" \
    -addext "subjectAltName=DNS:$name" -keyout "$certificates/key.pem" \
    -out "$certificates/certificate.pem" 2>/dev/null)
}

# One folder for each version, named by its commit; packages and build come over when they still fit.
fetch_release() {
  say "Lấy phiên bản $ref từ $from"
  if [ $dry = yes ]; then release=$home/releases/$ref; return; fi
  local made=$home/releases/.new commit near
  rm -rf "$made"
  # The folder may belong to whoever fetched it, and this runs as root.
  git -c safe.directory='*' clone --quiet "$from" "$made"
  git -C "$made" checkout --quiet --detach "$(git -C "$made" rev-parse --verify --quiet "$ref^{commit}" ||
    git -C "$made" rev-parse --verify "origin/$ref^{commit}")"
  commit=$(git -C "$made" rev-parse --short=12 HEAD)
  release=$home/releases/$commit
  if [ -d "$release" ]; then rm -rf "$made"; say "Phiên bản $commit đã có."
  else
    for near in "$home/current" "$from"; do
      if [ -d "$near/node_modules" ] && cmp -s "$near/package-lock.json" "$made/package-lock.json"; then
        cp -a "$near/node_modules" "$made/"
        [ ! -d "$near/.next" ] || cp -a "$near/.next" "$made/"
        break
      fi
    done
    mv "$made" "$release"
  fi
  own "$release" -R
  if [ $build = yes ]; then
    say 'Cài gói và dựng (vài phút, máy chủ cũ vẫn chạy)'
    (cd "$release" && as_owner "$node" scripts/ready.mjs)
  fi
}

# The link is replaced in one move: at every moment there is one version or the other.
switch_to() {
  say "Chuyển sang $1"
  run ln -sfn "$1" "$home/current.new"
  run mv -T "$home/current.new" "$home/current"
}

settings() { (set -a; . "$etc/so-vang.env"; set +a; "$@"); }

back_up() {
  [ -f "$data/so-vang.db" ] || return 0
  backup=$backups/truoc-nang-cap-$(date +%Y%m%d-%H%M%S).tgz
  say "Sao lưu vào $backup"
  (cd "$home/current" && settings as_owner "$node" --import tsx scripts/backup.ts "$backup")
  run ln -sfn "$backup" "$home/backup-before-upgrade"
}

is_well() {
  [ $dry = yes ] && return
  if [ -n "$root" ] && [ -z "${SO_VANG_SUPERVISOR:-}" ]; then return; fi
  local address until=$((SECONDS + patience))
  address=http://127.0.0.1:$(settings bash -c 'echo "$PORT"')/api/health
  while [ $SECONDS -lt $until ]; do
    "$node" -e "fetch('$address').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" && return
    sleep 1
  done
  return 1
}

# How many steps the structure of the data has been through in a version.
steps_of() { find "$1/db/migrations" -maxdepth 1 -name '*.sql' | wc -l; }

install() {
  [ -n "$name" ] || refuse "Thiếu --name. $usage"
  [[ $name =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] || refuse "Tên miền không hợp lệ: $name"
  [[ $port =~ ^[0-9]{1,5}$ ]] || refuse "Cổng không hợp lệ: $port"
  require_root
  require_node
  system apt-get install --yes --no-install-recommends nginx openssl git logrotate python3 make g++ ca-certificates
  id so-vang >/dev/null 2>&1 || system useradd --system --home-dir "$home" --shell /usr/sbin/nologin so-vang
  folder "$home/releases" 755; folder "$etc" 755; folder "$certificates" 700
  folder "$data" 700; folder "$backups" 700; folder "$log" 750; folder "$nginx_log" 755
  for each in "$home" "$home/releases" "$data" "$backups" "$log"; do own "$each"; done
  # Made before the service opens it as root: who turns the logs over is the product's account.
  [ -f "$log/so-vang.log" ] || { run touch "$log/so-vang.log"; run chmod 640 "$log/so-vang.log"; own "$log/so-vang.log"; }
  as_owner "$node" --version >/dev/null || refuse "Tài khoản so-vang không chạy được $node: cài Node.js cho cả máy."
  # The office's own settings are never written over.
  [ -f "$etc/so-vang.env" ] || place so-vang.env "$etc/so-vang.env" 640
  [ -n "$root" ] || run chown root:so-vang "$etc/so-vang.env"
  certificate
  place so-vang.service "$unit"
  place nginx.conf "$sites/sites-available/so-vang.conf"
  place logrotate "$root/etc/logrotate.d/so-vang"
  run mkdir -p "$sites/sites-enabled"
  run ln -sfn ../sites-available/so-vang.conf "$sites/sites-enabled/so-vang.conf"
  if [ ! -e "$home/current" ]; then fetch_release; switch_to "$release"; fi
  system systemctl daemon-reload
  system systemctl enable so-vang
  service start
  system nginx -t
  system systemctl reload-or-restart nginx
  is_well || refuse "Máy chủ chưa báo tốt: xem $log/so-vang.log"
  say "Xong: https://$name. Mật khẩu lần đầu của admin nằm trong $log/so-vang.log."
}

upgrade() {
  require_root; require_node
  [ -e "$home/current" ] || refuse 'Chưa cài: chạy “deploy/setup.sh install” trước.'
  local old
  old=$(readlink -f "$home/current")
  fetch_release
  [ "$release" != "$old" ] || { say 'Đang chạy đúng phiên bản này rồi.'; return; }
  # Copied when nobody writes any more: nothing is lost should the data have to come back too.
  service stop
  if ! back_up; then service start; refuse 'Không sao lưu được, nên không nâng cấp; phiên bản cũ chạy lại.'; fi
  run ln -sfn "$old" "$home/previous"
  switch_to "$release"
  service start
  if is_well; then say "Đã nâng cấp lên $(basename "$release")."; return; fi
  say 'Phiên bản mới không chạy được: quay về phiên bản trước.'
  # Nobody has written since the copy was made.
  [ "$(steps_of "$release")" = "$(steps_of "$old")" ] || with_data=yes
  rollback
  refuse "Nâng cấp không thành; đang chạy lại $(basename "$old"). Lý do: $log/so-vang.log"
}

rollback() {
  require_root; require_node
  [ -e "$home/previous" ] || refuse 'Không có phiên bản trước để quay về.'
  local now old
  now=$(readlink -f "$home/current"); old=$(readlink -f "$home/previous")
  [ "$now" != "$old" ] || refuse 'Đang chạy phiên bản trước rồi.'
  if [ "$(steps_of "$now")" != "$(steps_of "$old")" ] && [ $with_data = no ]; then
    refuse "Phiên bản $(basename "$now") đã đổi cấu trúc dữ liệu. Quay về thì phải khôi phục cả sổ trước khi nâng cấp, và mất những gì ghi từ đó: chạy lại với --with-data (sổ hiện tại vẫn được giữ bên cạnh)."
  fi
  service stop
  if [ $with_data = yes ]; then
    say 'Khôi phục sổ trước khi nâng cấp'
    (cd "$old" && settings as_owner "$node" --import tsx scripts/restore.ts "$(readlink -f "$home/backup-before-upgrade")")
  fi
  switch_to "$old"
  service start
  # What ran before is waited for in full, however soon a new version was given up.
  patience=300
  is_well || refuse "Máy chủ chưa báo tốt: xem $log/so-vang.log"
  say "Đã quay về $(basename "$old")."
}

case $command in
  install | upgrade | rollback) "$command" ;;
  *) echo "$usage"; [ "$command" = --help ] || exit 2 ;;
esac
