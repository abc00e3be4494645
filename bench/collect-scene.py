"""Connections of pairs of processes over loopback: PAIRS CONNECTIONS COMMAND… runs the command once all are open."""
import os, resource, signal, socket, subprocess, sys

pairs, connections, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
ready, told = os.pipe()
children = []
for pair in range(pairs):
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(4096)
    for role in ("client", "server"):
        child = os.fork()
        if child == 0:
            if role == "client": keep = [socket.create_connection(listener.getsockname()) for _ in range(connections)]
            else: keep = [listener.accept()[0] for _ in range(connections)]
            listener.close()
            os.write(told, b".")
            signal.pause()
        children.append(child)
    listener.close()
count = 0
while count < 2 * pairs: count += len(os.read(ready, 64))
status = subprocess.call(command)
for child in children: os.kill(child, signal.SIGKILL)
sys.exit(status)
