#include <xlsxwriter.h>
#include <sys/syscall.h>
#include <unistd.h>

// The Swift library shows a program's own environment and files, not Linux's files without a name.

/// A file in memory that no other program finds, as a descriptor; negative where there is none to be had.
static inline int file_in_memory(const char *label) { return (int)syscall(SYS_memfd_create, label, 1u); }
