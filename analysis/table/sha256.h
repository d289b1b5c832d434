/* SHA-256 with the processor's own instructions where it has them: several times faster than GLib's,
 * and the checksum is taken of every byte that is loaded. */
#pragma once

#include <glib.h>

typedef struct _EdaSha256 EdaSha256;

EdaSha256 *eda_sha256_new (void);
/* @portable: as on a processor without these instructions; for tests. */
EdaSha256 *eda_sha256_new_by (gboolean portable);
void       eda_sha256_free (EdaSha256 *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSha256, eda_sha256_free)

void eda_sha256_update (EdaSha256 *self, const guint8 *bytes, gsize size);
/* Returns: (transfer full): lower-case hexadecimal; once, at the end. */
char *eda_sha256_finish (EdaSha256 *self);
