/* The checksum of many bytes on a thread of its own, so that nobody waits who doesn't
 * ask. */
#pragma once

#include "analysis/table/file-stamp.h"

typedef struct _EdaHashing EdaHashing;

EdaHashing *eda_hashing_new (GBytes *bytes);
/* Of a file in the state @stamp; the descriptor is duplicated. */
EdaHashing *eda_hashing_new_file (int fd, const EdaFileStamp *stamp);
/* Now, in the background; the bytes are let go when it is done. */
void eda_hashing_start (EdaHashing *self);
/* SHA-256 in lower-case hexadecimal. Waits if it must. (nullable): the file is no longer
 * the one it was, or can't be read. */
const char *eda_hashing_get (EdaHashing *self);
/* Stops what is under way. */
void eda_hashing_free (EdaHashing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaHashing, eda_hashing_free)
