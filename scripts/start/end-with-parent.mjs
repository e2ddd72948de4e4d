// Loaded into every process that `npm start` starts: when `npm start` is gone,
// however it went, nothing of it stays behind and holds a port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
