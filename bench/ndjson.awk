# `netstat -anp` of Linux into the lines that `netscribe parse -f ndjson` writes of it.
# -v source=NAME names the source. IPv6 addresses are taken as printed: the kernel prints them in canonical form.

function quote(text) {
  if (text ~ /["\\]/) {
    gsub(/\\/, "\\\\", text)
    gsub(/"/, "\\\"", text)
  }
  return "\"" text "\""
}

# Reads an endpoint into `object`, its `address` ("" when it has none) and its part of the key, `identity`.
function endpoint(text,    port, host, cut, shown) {
  port = text
  sub(/.*:/, "", port)
  host = substr(text, 1, length(text) - length(port) - 1)
  shown = port == "*" ? "null" : port
  cut = length(text) == 23
  address = cut ? "" : host
  object = "{\"text\":\"" text "\",\"address\":" (cut ? "null" : "\"" host "\"") ",\"host\":null,\"zone\":null,\"port\":" shown \
    ",\"service\":null,\"wildcard\":" (host == "0.0.0.0" || host == "::" ? "true" : "false") ",\"truncated\":" (cut ? "true" : "false") "}"
  identity = (!cut && index(host, ":") ? "[" host "]" : host) ":" port
}

BEGIN {
  canonical["SYN_RECV"] = "SYN_RECEIVED"
  canonical["FIN_WAIT1"] = "FIN_WAIT_1"
  canonical["FIN_WAIT2"] = "FIN_WAIT_2"
  canonical["CLOSE"] = "CLOSED"
  front = "{\"source\":" quote(source) ",\"capture\":0,\"section\":0,\"view\":\"connections\",\"dialect\":\"net-tools\",\"locale\":\"en\",\"capturedAt\":null,\"line\":"
}

$1 ~ /^(tcp|udp)6?$/ {
  protocol = substr($1, 1, 3)
  endpoint($4)
  local = object
  near = identity
  family = length($1) == 4 || index(address, ":") ? "ipv6" : "ipv4"
  endpoint($5)
  at = 6
  state = "null,\"stateText\":null"
  if ($6 ~ /^[A-Z]/) {
    state = "\"" ($6 in canonical ? canonical[$6] : $6) "\",\"stateText\":\"" $6 "\""
    at = 7
  }
  pid = "null"
  program = "null"
  if ($at != "-") {
    slash = index($at, "/")
    pid = substr($at, 1, slash - 1)
    program = substr($0, index($0, " " $at) + slash + 1)
    sub(/ +$/, "", program)
    program = program == "" ? "null" : quote(program)
  }
  print front NR ",\"key\":\"" protocol "|" near "|" identity "\",\"protocol\":\"" protocol "\",\"family\":\"" family "\",\"recvQueue\":" $2 \
    ",\"sendQueue\":" $3 ",\"local\":" local ",\"foreign\":" object ",\"state\":" state ",\"pid\":" pid ",\"program\":" program "}"
}
