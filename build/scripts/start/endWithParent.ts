// Loaded into every child: when the starting process dies without a word, its children must not live on unseen.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
