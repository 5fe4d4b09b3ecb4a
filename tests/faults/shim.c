/* Counts every call of a process tree that changes files below FAULT_ROOT, and lets one go wrong.
 *
 * Preloaded into each process. All share one file mapped into memory (FAULT_STATE), which tells
 * them what to do at which call: end the process group, end this process, let the call fail once
 * or from then on, or wait at every call until whoever watches has looked at the disk. With a log
 * (FAULT_LOG) each call is written down, and every fsync keeps a copy of what it made safe, so that
 * a power cut can be played afterwards. Random bytes are the same in every run.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COUNT, KILL_ALL, KILL_ONE, FAIL, WATCH };

/* As tests.faults.fault.py packs it. */
static struct shared {
	uint64_t calls, at, waiting, allowed, copies;
	uint32_t kind, error, always, logged;
} *shared;
static const char *root, *log_file;

__attribute__((constructor)) static void begin(void)
{
	const char *state = getenv("FAULT_STATE");
	void *mapped;
	int fd;

	root = getenv("FAULT_ROOT");
	log_file = getenv("FAULT_LOG");
	if (!state || !root || !log_file)
		return;
	fd = syscall(SYS_openat, AT_FDCWD, state, O_RDWR | O_CLOEXEC);
	if (fd < 0)
		return;
	mapped = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	syscall(SYS_close, fd);
	if (mapped != MAP_FAILED)
		shared = mapped;
}

/* Names drawn at random are the same ones in every run, whatever runs beside it. */
ssize_t getrandom(void *out, size_t n, unsigned int flags)
{
	static uint64_t state;
	unsigned char *byte = out;
	size_t i;

	if (!shared)
		return syscall(SYS_getrandom, out, n, flags);
	for (i = 0; i < n; i++) {
		uint64_t z = state += 0x9e3779b97f4a7c15u;
		z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
		byte[i] = (z ^ (z >> 27)) >> 24;
	}
	return n;
}

static int below(const char *path)
{
	size_t length = strlen(root);
	return !strncmp(path, root, length) && (path[length] == '/' || !path[length]);
}

/* The absolute path, without resolving links; empty when it can't be told. */
static void absolute(int dir, const char *path, char *out)
{
	char link[64];
	ssize_t n;

	if (path[0] == '/') {
		snprintf(out, PATH_MAX, "%s", path);
	} else {
		if (dir == AT_FDCWD)
			snprintf(link, sizeof(link), "/proc/self/cwd");
		else
			snprintf(link, sizeof(link), "/proc/self/fd/%d", dir);
		n = syscall(SYS_readlinkat, AT_FDCWD, link, out, PATH_MAX - 1);
		out[n < 0 ? 0 : n] = '\0';
		if (n > 0 && strcmp(path, "."))
			snprintf(out + n, PATH_MAX - n, "/%s", strncmp(path, "./", 2) ? path : path + 2);
	}
}

static void path_of(int fd, char *out)
{
	absolute(fd, ".", out);
}

static void note(const char *operation, uint64_t inode, const char *path, const char *other)
{
	char line[3 * PATH_MAX];
	int length, log_fd, kept = errno;

	if (!shared || !shared->logged || !below(path))
		return;
	log_fd = syscall(SYS_openat, AT_FDCWD, log_file, O_WRONLY | O_APPEND | O_CLOEXEC);
	length = snprintf(line, sizeof(line), "%s\t%llu\t%s\t%s\n", operation,
			  (unsigned long long)inode, path, other);
	syscall(SYS_write, log_fd, line, length);
	syscall(SYS_close, log_fd);
	errno = kept;
}

/* 1: let the call fail. Counts it if the path is below the root. */
static int strike(const char *path)
{
	uint64_t now;

	if (!shared || !below(path))
		return 0;
	now = __atomic_add_fetch(&shared->calls, 1, __ATOMIC_SEQ_CST);
	note("call", syscall(SYS_getpid), path, "");
	if (shared->kind == WATCH) {
		__atomic_store_n(&shared->waiting, now, __ATOMIC_SEQ_CST);
		while (__atomic_load_n(&shared->allowed, __ATOMIC_SEQ_CST) < now)
			usleep(100);
	}
	if (!shared->at || now < shared->at || (now > shared->at && !shared->always))
		return 0;
	if (shared->kind == KILL_ALL) {
		kill(0, SIGKILL);
		for (;;)
			pause();
	}
	if (shared->kind == KILL_ONE && now == shared->at)
		syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
	if (shared->kind == FAIL) {
		errno = shared->error;
		return 1;
	}
	return 0;
}

static uint64_t inode_of(const char *path)
{
	struct stat found;
	int kept = errno;
	uint64_t inode = fstatat(AT_FDCWD, path, &found, AT_SYMLINK_NOFOLLOW) ? 0 : found.st_ino;
	errno = kept;
	return inode;
}

/* Keep what an fsync has made safe as <log>.<number>. */
static void keep(int fd, const char *path)
{
	char copy[PATH_MAX], buffer[65536], name[32];
	struct stat found;
	off_t at = 0;
	ssize_t n;
	int to, from;

	if (!shared || !shared->logged || fstat(fd, &found))
		return;
	if (S_ISDIR(found.st_mode)) {
		note("syncfolder", found.st_ino, path, "");
		return;
	}
	snprintf(name, sizeof(name), "%llu",
		 (unsigned long long)__atomic_add_fetch(&shared->copies, 1, __ATOMIC_SEQ_CST));
	snprintf(copy, sizeof(copy), "%s.%s", log_file, name);
	to = syscall(SYS_openat, AT_FDCWD, copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	snprintf(copy, sizeof(copy), "/proc/self/fd/%d", fd);
	from = syscall(SYS_openat, AT_FDCWD, copy, O_RDONLY | O_CLOEXEC);
	while (from >= 0 && (n = syscall(SYS_pread64, from, buffer, sizeof(buffer), at)) > 0) {
		syscall(SYS_write, to, buffer, n);
		at += n;
	}
	syscall(SYS_close, to);
	syscall(SYS_close, from);
	note("sync", found.st_ino, path, name);
}

static int opened(int dir, const char *file, int flags, mode_t mode)
{
	char path[PATH_MAX];
	uint64_t before = 0;
	int fd, changes = flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR);

	if (!shared || !changes || (flags & O_TMPFILE) == O_TMPFILE)
		return syscall(SYS_openat, dir, file, flags, mode);
	absolute(dir, file, path);
	if (strike(path))
		return -1;
	before = inode_of(path);
	fd = syscall(SYS_openat, dir, file, flags, mode);
	if (fd >= 0 && !before && (flags & O_CREAT))
		note("create", inode_of(path), path, "");
	return fd;
}

#define MODE \
	va_list rest; \
	mode_t mode; \
	va_start(rest, flags); \
	mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, int) : 0; \
	va_end(rest)

int open(const char *file, int flags, ...) { MODE; return opened(AT_FDCWD, file, flags, mode); }
int open64(const char *file, int flags, ...) { MODE; return opened(AT_FDCWD, file, flags, mode); }
int openat(int dir, const char *file, int flags, ...) { MODE; return opened(dir, file, flags, mode); }
int openat64(int dir, const char *file, int flags, ...) { MODE; return opened(dir, file, flags, mode); }

int creat(const char *file, mode_t mode)
{
	return opened(AT_FDCWD, file, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int creat64(const char *file, mode_t mode)
{
	return opened(AT_FDCWD, file, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int mkstemp(char *template)
{
	static unsigned drawn;
	char *end = template + strlen(template) - 6;
	int fd;

	do {
		snprintf(end, 7, "%06x", ++drawn);
		fd = opened(AT_FDCWD, template, O_RDWR | O_CREAT | O_EXCL, 0600);
	} while (fd < 0 && errno == EEXIST);
	return fd;
}

int mkstemp64(char *template) { return mkstemp(template); }

typedef FILE *(*opener)(const char *, const char *);

static FILE *streamed(const char *name, const char *file, const char *mode)
{
	opener next = (opener)dlsym(RTLD_NEXT, name);
	char path[PATH_MAX];
	uint64_t before;
	FILE *stream;

	if (!shared || !strpbrk(mode, "wa+"))
		return next(file, mode);
	absolute(AT_FDCWD, file, path);
	if (strike(path))
		return NULL;
	before = inode_of(path);
	stream = next(file, mode);
	if (stream && !before)
		note("create", inode_of(path), path, "");
	return stream;
}

FILE *fopen(const char *file, const char *mode)
{
	return streamed("fopen", file, mode);
}

FILE *fopen64(const char *file, const char *mode)
{
	return streamed("fopen64", file, mode);
}

/* Only plain files count: a pipe has no disk behind it. */
static int strike_file(int fd)
{
	char path[PATH_MAX];
	struct stat found;
	int kept = errno;

	if (!shared || fstat(fd, &found) || !S_ISREG(found.st_mode)) {
		errno = kept;
		return 0;
	}
	path_of(fd, path);
	errno = kept;
	return strike(path);
}

#define ON_FILE(type, name, arguments, call) \
	type name arguments { return strike_file(fd) ? -1 : syscall call; }

ON_FILE(ssize_t, write, (int fd, const void *from, size_t n), (SYS_write, fd, from, n))
ON_FILE(ssize_t, pwrite, (int fd, const void *from, size_t n, off_t at), (SYS_pwrite64, fd, from, n, at))
ON_FILE(ssize_t, pwrite64, (int fd, const void *from, size_t n, off64_t at), (SYS_pwrite64, fd, from, n, at))
ON_FILE(ssize_t, writev, (int fd, const struct iovec *from, int n), (SYS_writev, fd, from, n))
ON_FILE(int, ftruncate, (int fd, off_t length), (SYS_ftruncate, fd, length))
ON_FILE(int, ftruncate64, (int fd, off64_t length), (SYS_ftruncate, fd, length))
ON_FILE(int, fchmod, (int fd, mode_t mode), (SYS_fchmod, fd, mode))
ON_FILE(ssize_t, sendfile, (int fd, int from, off_t *at, size_t n), (SYS_sendfile, fd, from, at, n))
ON_FILE(ssize_t, sendfile64, (int fd, int from, off64_t *at, size_t n), (SYS_sendfile, fd, from, at, n))

static int synced(int fd, long number)
{
	char path[PATH_MAX];
	int done;

	if (!shared)
		return syscall(number, fd);
	path_of(fd, path);
	if (strike(path))
		return -1;
	done = syscall(number, fd);
	if (!done)
		keep(fd, path);
	return done;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

/* Who watches has the bytes of that moment; the real disk need not be troubled. */
void sync(void)
{
	if (shared && !strike(root))
		note("syncall", 0, root, "");
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	char old[PATH_MAX], new[PATH_MAX];
	int done;

	absolute(from_dir, from, old);
	absolute(to_dir, to, new);
	if (strike(new))
		return -1;
	done = syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
	if (!done)
		note("rename", inode_of(new), old, new);
	return done;
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags)
{
	char old[PATH_MAX], new[PATH_MAX];
	int done;

	absolute(from_dir, from, old);
	absolute(to_dir, to, new);
	if (strike(new))
		return -1;
	done = syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
	if (!done)
		note("link", inode_of(new), new, old);
	return done;
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int unlinkat(int dir, const char *file, int flags)
{
	char path[PATH_MAX];
	int done;

	absolute(dir, file, path);
	if (strike(path))
		return -1;
	done = syscall(SYS_unlinkat, dir, file, flags);
	if (!done)
		note("unlink", 0, path, "");
	return done;
}

int unlink(const char *file) { return unlinkat(AT_FDCWD, file, 0); }
int rmdir(const char *file) { return unlinkat(AT_FDCWD, file, AT_REMOVEDIR); }

int remove(const char *file)
{
	struct stat found;
	if (fstatat(AT_FDCWD, file, &found, AT_SYMLINK_NOFOLLOW))
		return -1;
	return unlinkat(AT_FDCWD, file, S_ISDIR(found.st_mode) ? AT_REMOVEDIR : 0);
}

int mkdirat(int dir, const char *file, mode_t mode)
{
	char path[PATH_MAX];
	int done;

	absolute(dir, file, path);
	if (strike(path))
		return -1;
	done = syscall(SYS_mkdirat, dir, file, mode);
	if (!done)
		note("mkdir", inode_of(path), path, "");
	return done;
}

int mkdir(const char *file, mode_t mode) { return mkdirat(AT_FDCWD, file, mode); }

int fchmodat(int dir, const char *file, mode_t mode, int flags)
{
	char path[PATH_MAX];
	absolute(dir, file, path);
	return strike(path) ? -1 : syscall(SYS_fchmodat, dir, file, mode);
}

int chmod(const char *file, mode_t mode) { return fchmodat(AT_FDCWD, file, mode, 0); }

int symlinkat(const char *to, int dir, const char *file)
{
	char path[PATH_MAX];
	int done;

	absolute(dir, file, path);
	if (strike(path))
		return -1;
	done = syscall(SYS_symlinkat, to, dir, file);
	if (!done)
		note("create", inode_of(path), path, "");
	return done;
}

int symlink(const char *to, const char *file) { return symlinkat(to, AT_FDCWD, file); }

int truncate(const char *file, off_t length)
{
	char path[PATH_MAX];
	absolute(AT_FDCWD, file, path);
	return strike(path) ? -1 : syscall(SYS_truncate, file, length);
}
