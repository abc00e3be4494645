import Type from 'typebox'
import { texts } from '../property.ts'
import { countColumn, decimalColumn, flagColumn, textColumn } from './column.ts'

/** What TCP knows of a connection, as ss prints it for -i (iproute2 misc/ss.c, tcp_stats_print; Linux tcp.h, struct tcp_info; RFC 4898). */
export const tcpInfoColumns = {
  congestion: textColumn('Congestion control algorithm as printed: cubic, bbr, newreno … (ss -i, sockstat -C, ESXi)'),
  tcpOptions: Type.Optional(
    texts('Options that both ends agreed on: ts, sack, ecn, ecnseen, fastopen … (-i; tcp_info tcpi_options)'),
  ),
  sndWscale: countColumn(
    'Window scale of the peer, which counts for what is sent (-i wscale; tcpi_snd_wscale, RFC 4898 tcpEStatsStackWinScaleSent)',
  ),
  rcvWscale: countColumn('Window scale of this end (-i wscale; tcpi_rcv_wscale)'),
  rto: decimalColumn('Retransmission timeout in milliseconds (-i; tcpi_rto, RFC 4898 tcpEStatsPathCurRTO)'),
  backoff: countColumn('How often the retransmission timeout was doubled (-i; tcpi_backoff)'),
  rtt: decimalColumn('Smoothed round-trip time in milliseconds (-i; tcpi_rtt, RFC 4898 tcpEStatsPathSmoothedRTT)'),
  rttvar: decimalColumn(
    'Mean deviation of the round-trip time in milliseconds (-i; tcpi_rttvar, RFC 4898 tcpEStatsPathRTTVar)',
  ),
  minRtt: decimalColumn('Least round-trip time of the last while in milliseconds (-i; tcpi_min_rtt)'),
  ato: decimalColumn('Timeout of delayed acknowledgements in milliseconds (-i; tcpi_ato)'),
  qack: countColumn('Acknowledgements that are still sent at once (-i)'),
  mss: countColumn('Maximum segment size for sending in bytes (-i; tcpi_snd_mss, RFC 4898 tcpEStatsStackCurMSS)'),
  pmtu: countColumn('Path MTU in bytes (-i; tcpi_pmtu)'),
  rcvmss: countColumn('Estimated maximum segment size of the peer in bytes (-i; tcpi_rcv_mss)'),
  advmss: countColumn('Maximum segment size that was announced in bytes (-i; tcpi_advmss)'),
  cwnd: countColumn('Congestion window in segments (-i; tcpi_snd_cwnd)'),
  ssthresh: countColumn('Slow start threshold in segments (-i; tcpi_snd_ssthresh)'),
  bytesSent: countColumn(
    'Bytes of data sent, retransmissions included (-i; tcpi_bytes_sent, RFC 4898 tcpEStatsPerfHCDataOctetsOut)',
  ),
  bytesRetrans: countColumn(
    'Bytes of data retransmitted (-i; tcpi_bytes_retrans, RFC 4898 tcpEStatsPerfOctetsRetrans)',
  ),
  bytesAcked: countColumn(
    'Bytes that the peer acknowledged (-i; tcpi_bytes_acked, RFC 4898 tcpEStatsAppHCThruOctetsAcked)',
  ),
  bytesReceived: countColumn(
    'Bytes received and acknowledged (-i; tcpi_bytes_received, RFC 4898 tcpEStatsAppHCThruOctetsReceived)',
  ),
  segsOut: countColumn('Segments sent (-i; tcpi_segs_out, RFC 4898 tcpEStatsPerfSegsOut)'),
  segsIn: countColumn('Segments received (-i; tcpi_segs_in, RFC 4898 tcpEStatsPerfSegsIn)'),
  dataSegsOut: countColumn('Segments with data sent (-i; tcpi_data_segs_out, RFC 4898 tcpEStatsPerfDataSegsOut)'),
  dataSegsIn: countColumn('Segments with data received (-i; tcpi_data_segs_in, RFC 4898 tcpEStatsPerfDataSegsIn)'),
  sendRate: countColumn('Bits a second that window and round-trip time allow, to three digits (-i send)'),
  pacingRate: countColumn(
    'Bits a second at which segments are paced, to three digits (-i pacing_rate; tcpi_pacing_rate)',
  ),
  maxPacingRate: countColumn(
    'The most bits a second there can be, to three digits (-i pacing_rate; tcpi_max_pacing_rate)',
  ),
  deliveryRate: countColumn(
    'Bits a second that were delivered of late, to three digits (-i delivery_rate; tcpi_delivery_rate)',
  ),
  lastSnd: countColumn('Milliseconds since data was sent (-i lastsnd; tcpi_last_data_sent)'),
  lastRcv: countColumn('Milliseconds since data was received (-i lastrcv; tcpi_last_data_recv)'),
  lastAck: countColumn('Milliseconds since an acknowledgement was received (-i lastack; tcpi_last_ack_recv)'),
  delivered: countColumn('Segments delivered (-i; tcpi_delivered)'),
  deliveredCe: countColumn('Segments delivered with a mark of congestion (-i; tcpi_delivered_ce)'),
  appLimited: flagColumn(
    'Whether the program sends less than the connection could (-i app_limited; tcpi_delivery_rate_app_limited)',
  ),
  busyTime: countColumn('Milliseconds with data to send (-i busy; tcpi_busy_time)'),
  rwndLimited: countColumn(
    'Of these, milliseconds in which the window of the peer held it back (-i; tcpi_rwnd_limited)',
  ),
  sndbufLimited: countColumn('Of these, milliseconds in which the send buffer held it back (-i; tcpi_sndbuf_limited)'),
  unacked: countColumn('Segments not acknowledged (-i; tcpi_unacked)'),
  retrans: countColumn('Segments retransmitted and not acknowledged (-i; tcpi_retrans)'),
  totalRetrans: countColumn(
    'Segments retransmitted since the connection began (-i retrans; tcpi_total_retrans, RFC 4898 tcpEStatsPerfSegsRetrans)',
  ),
  lost: countColumn('Segments that count as lost (-i; tcpi_lost)'),
  sacked: countColumn('Segments acknowledged selectively (-i; tcpi_sacked)'),
  dsackDups: countColumn('Duplicates that the peer reported (-i; tcpi_dsack_dups)'),
  fackets: countColumn('Segments up to the last one acknowledged selectively (-i; tcpi_fackets)'),
  reordering: countColumn('How far segments are reordered at the most (-i; tcpi_reordering)'),
  reordSeen: countColumn('How often reordering was seen (-i; tcpi_reord_seen)'),
  rcvRtt: decimalColumn('Round-trip time in milliseconds as the receiver measures it (-i; tcpi_rcv_rtt)'),
  rcvSpace: countColumn('Bytes that the program reads in a round trip (-i; tcpi_rcv_space)'),
  rcvSsthresh: countColumn('Limit of the announced window in bytes (-i; tcpi_rcv_ssthresh)'),
  notsent: countColumn('Bytes not sent yet (-i; tcpi_notsent_bytes)'),
  rcvOoopack: countColumn('Segments received out of order (-i; tcpi_rcv_ooopack)'),
  sndWnd: countColumn('Window of the peer in bytes (-i; tcpi_snd_wnd, RFC 4898 tcpEStatsPerfCurRwinRcvd)'),
  rcvWnd: countColumn('Window of this end in bytes (-i; tcpi_rcv_wnd, RFC 4898 tcpEStatsPerfCurRwinSent)'),
  rehash: countColumn('How often another path was tried (-i; tcpi_rehash)'),
}
