/*
 * LD_PRELOAD power-cut simulator for a store that lives in one process.
 *
 * Every write below POWERCUT_DIR is remembered until its file is synced. After POWERCUT_AFTER writes each file is
 * put back to its last synced bytes, a random part of the unsynced pages (POWERCUT_KEEP per cent, so writes can be
 * torn and reordered) is applied again, and the process ends with status 137. A store that syncs before it
 * acknowledges loses nothing.
 *
 * Not modelled: lost renames and truncations (taken as durable) and writes through memory maps.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAGE = 4096, PATH_BYTES = 512, CUT_STATUS = 137 };

/* One unsynced write: what it put there and what stood there before. */
typedef struct Write {
    dev_t device;
    ino_t inode;
    char path[PATH_BYTES];
    off_t offset;
    off_t size_before;
    size_t length;
    size_t old_length;
    char *new_bytes;
    char *old_bytes;
    struct Write *previous, *next;
} Write;

static Write *first, *last;
static long writes_seen, cut_after = -1;
static unsigned seed = 1;
static int keep_percent = 50;
static char watched[PATH_BYTES];
static size_t watched_length;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);

static void prepare(void) {
    static int is_prepared;
    if (is_prepared) return;
    is_prepared = 1;
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    const char *value;
    if ((value = getenv("POWERCUT_DIR"))) {
        strncpy(watched, value, PATH_BYTES - 1);
        watched_length = strlen(watched);
    }
    if ((value = getenv("POWERCUT_AFTER"))) cut_after = atol(value);
    if ((value = getenv("POWERCUT_SEED"))) seed = (unsigned)atoi(value);
    if ((value = getenv("POWERCUT_KEEP"))) keep_percent = atoi(value);
}

static int percent(void) {
    seed = seed * 1103515245u + 12345u;
    return (int)((seed >> 16) % 100);
}

/* The shared-memory index of the log is rebuilt after a crash and never synced: not part of the store. */
static int is_watched(int fd, char *path) {
    if (!watched_length) return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_BYTES - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    if (strncmp(path, watched, watched_length)) return 0;
    return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static void forget(Write *write) {
    if (write->previous) write->previous->next = write->next;
    else first = write->next;
    if (write->next) write->next->previous = write->previous;
    else last = write->previous;
    free(write->new_bytes);
    free(write->old_bytes);
    free(write);
}

static int is_of(const Write *write, const struct stat *file) {
    return write->device == file->st_dev && write->inode == file->st_ino;
}

static void forget_synced(int fd) {
    struct stat file;
    if (fstat(fd, &file)) return;
    for (Write *write = first, *next; write; write = next) {
        next = write->next;
        if (is_of(write, &file)) forget(write);
    }
}

/* The file of a write if it still is the same one, else -1. */
static int open_file_of(const Write *write, struct stat *file) {
    int fd = open(write->path, O_RDWR);
    if (fd < 0) return -1;
    fstat(fd, file);
    if (is_of(write, file)) return fd;
    close(fd);
    return -1;
}

static void take_back_all(void) {
    struct stat file;
    for (Write *write = last; write; write = write->previous) {
        int fd = open_file_of(write, &file);
        if (fd < 0) continue;
        if (write->old_length) real_pwrite(fd, write->old_bytes, write->old_length, write->offset);
        int has_grown = write->size_before < file.st_size;
        if (has_grown && write->offset + (off_t)write->length >= file.st_size) real_ftruncate(fd, write->size_before);
        close(fd);
    }
}

static void apply_some_pages(void) {
    struct stat file;
    for (Write *write = first; write; write = write->next) {
        int fd = open_file_of(write, &file);
        if (fd < 0) continue;
        for (size_t at = 0; at < write->length; at += PAGE) {
            if (percent() >= keep_percent) continue;
            size_t rest = write->length - at;
            real_pwrite(fd, write->new_bytes + at, rest < PAGE ? rest : PAGE, write->offset + (off_t)at);
        }
        close(fd);
    }
}

static void cut_the_power(void) {
    take_back_all();
    apply_some_pages();
    fprintf(stderr, "POWERCUT\n");
    _exit(CUT_STATUS);
}

static void remember(int fd, const void *bytes, size_t length, off_t offset, const char *path) {
    struct stat file;
    if (fstat(fd, &file) || !S_ISREG(file.st_mode)) return;
    Write *write = calloc(1, sizeof *write);
    write->device = file.st_dev;
    write->inode = file.st_ino;
    strcpy(write->path, path);
    write->offset = offset;
    write->length = length;
    write->size_before = file.st_size;
    write->new_bytes = malloc(length);
    memcpy(write->new_bytes, bytes, length);
    write->old_bytes = malloc(length);
    int reader = open(path, O_RDONLY);
    ssize_t read_back = reader >= 0 ? pread(reader, write->old_bytes, length, offset) : 0;
    if (reader >= 0) close(reader);
    write->old_length = read_back > 0 ? (size_t)read_back : 0;
    write->previous = last;
    if (last) last->next = write;
    else first = write;
    last = write;
}

static void after_write(int fd) {
    if (fcntl(fd, F_GETFL) & O_DSYNC) forget_synced(fd);
    if (cut_after >= 0 && ++writes_seen >= cut_after) cut_the_power();
}

static ssize_t watched_pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    prepare();
    char path[PATH_BYTES];
    if (!is_watched(fd, path)) return real_pwrite(fd, bytes, length, offset);
    pthread_mutex_lock(&lock);
    remember(fd, bytes, length, offset, path);
    ssize_t result = real_pwrite(fd, bytes, length, offset);
    after_write(fd);
    pthread_mutex_unlock(&lock);
    return result;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return watched_pwrite(fd, bytes, length, offset); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return watched_pwrite(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
    prepare();
    char path[PATH_BYTES];
    if (!is_watched(fd, path)) return real_write(fd, bytes, length);
    pthread_mutex_lock(&lock);
    struct stat file;
    fstat(fd, &file);
    off_t offset = (fcntl(fd, F_GETFL) & O_APPEND) ? file.st_size : lseek(fd, 0, SEEK_CUR);
    remember(fd, bytes, length, offset, path);
    ssize_t result = real_write(fd, bytes, length);
    after_write(fd);
    pthread_mutex_unlock(&lock);
    return result;
}

static int watched_sync(int fd, int (*real_sync)(int)) {
    int result = real_sync(fd);
    char path[PATH_BYTES];
    if (!result && is_watched(fd, path)) {
        pthread_mutex_lock(&lock);
        forget_synced(fd);
        pthread_mutex_unlock(&lock);
    }
    return result;
}

int fsync(int fd) {
    prepare();
    return watched_sync(fd, real_fsync);
}

int fdatasync(int fd) {
    prepare();
    return watched_sync(fd, real_fdatasync);
}

static int watched_truncate(int fd, off_t length) {
    prepare();
    char path[PATH_BYTES];
    if (is_watched(fd, path)) {
        pthread_mutex_lock(&lock);
        struct stat file;
        fstat(fd, &file);
        for (Write *write = first, *next; write; write = next) {
            next = write->next;
            if (!is_of(write, &file)) continue;
            if (write->offset >= length) {
                forget(write);
                continue;
            }
            if (write->size_before > length) write->size_before = length;
            if (write->offset + (off_t)write->length > length) write->length = (size_t)(length - write->offset);
            if (write->offset + (off_t)write->old_length > length) write->old_length = (size_t)(length - write->offset);
        }
        pthread_mutex_unlock(&lock);
    }
    return real_ftruncate(fd, length);
}

int ftruncate64(int fd, off_t length) { return watched_truncate(fd, length); }
int ftruncate(int fd, off_t length) { return watched_truncate(fd, length); }
