# Counts the rows of `netstat -anp` of Linux by minute, state and program, as `netscribe count --by state,program --every 1m -f csv`
# does of a log with one run a minute.

BEGIN {
  canonical["SYN_RECV"] = "SYN_RECEIVED"
  canonical["FIN_WAIT1"] = "FIN_WAIT_1"
  canonical["FIN_WAIT2"] = "FIN_WAIT_2"
  canonical["CLOSE"] = "CLOSED"
}

$1 == "###" { time = $2 }

$1 ~ /^(tcp|udp)6?$/ {
  slash = index($0, "/")
  program = ""
  if (slash) {
    program = substr($0, slash + 1)
    sub(/ +$/, "", program)
  }
  counts[time "," ($6 ~ /^[A-Z]/ ? $6 in canonical ? canonical[$6] : $6 : "") "," program]++
}

END { for (key in counts) print key "," counts[key] }
