/* The ways are compared to the last bit. Without a user's word about the encoding, bytes
 * that are no UTF-8 cost a hundred times as much as all the rest, so few inputs go that
 * way. */

#include "tests/fuzz/fuzz-case.h"

#include "tests/table/same-table.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define MAX_BYTES 65536

static char *some_tokens[] = { "NA", "-", "0", NULL };

static void
set_tuning (EdaFastTuning *tuning, guint8 threads, guint8 pieces)
{
  static const gsize blocks[] = { 100, 1, 16, 64, 1000 };

  tuning->n_workers = threads < 0xfc ? 1 : 2 + threads % 2;
  tuning->chunk_bytes = (gsize)64 << pieces % 5;
  tuning->block_bytes = blocks[pieces / 5 % G_N_ELEMENTS (blocks)];
}

static void
set_options (EdaLoadOptions *options, guint8 encoding, guint8 word)
{
  *options = (EdaLoadOptions)EDA_LOAD_OPTIONS_INIT;
  options->encoding = encoding < 0xfc ? "UTF-8" : NULL;
  switch (word)
    {
    case 'h':
      options->header = 0;
      break;
    case 'H':
      options->header = 1;
      break;
    case ',':
    case '.':
      options->decimal = (char)word;
      break;
    case ';':
    case '\t':
    case '|':
      options->delimiter = (char)word;
      break;
    case '\'':
    case '"':
      options->quote = word;
      break;
    case '0':
      options->quote = 0;
      break;
    case 'm':
      options->missing = some_tokens;
      break;
    }
}

gboolean
fuzz_case_init (FuzzCase *self, const guint8 *data, gsize size)
{
  if (size <= FUZZ_CONTROL || size > MAX_BYTES)
    return FALSE;
  self->text = data + FUZZ_CONTROL;
  self->size = size - FUZZ_CONTROL;
  self->plain_anyway = data[0] % 16 == 15;
  self->in_file = data[1] >= 0xa0;
  set_tuning (&self->tuning, data[0], data[1]);
  set_options (&self->options, data[2], data[3]);
  return TRUE;
}

/* One file for all inputs, in memory: to make one takes longer than to load it. */
static int
write_to_file (const FuzzCase *self)
{
  static int fd = -1;

  if (fd < 0)
    fd = memfd_create ("test.csv", MFD_CLOEXEC);
  if (ftruncate (fd, 0) != 0
      || pwrite (fd, self->text, self->size, 0) != (gssize)self->size)
    abort ();
  return fd;
}

static Loaded
load_file (const FuzzCase *self, const EdaLoadWay *way)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", write_to_file (self));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Loaded loaded = { NULL, NULL };

  loaded.table = eda_load_file_by (way, file, &self->options, NULL, &loaded.error);
  return loaded;
}

static Loaded
load_bytes (const FuzzCase *self, const EdaLoadWay *way)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (self->text, self->size);
  Loaded loaded = { NULL, NULL };

  loaded.table
      = eda_load_bytes_by (way, bytes, "test.csv", &self->options, NULL, &loaded.error);
  return loaded;
}

/* A text that the fast way declined was read plainly at once. */
char *
fuzz_case_compare (const FuzzCase *self)
{
  gboolean         was_fast = FALSE;
  const EdaLoadWay fast
      = { .tuning = self->tuning, .was_fast = &was_fast, .file_bytes = 1 };
  const EdaLoadWay plain = { .plain = TRUE };
  g_auto (Loaded) a = { NULL, NULL };
  g_auto (Loaded) b = { NULL, NULL };

  a = self->in_file ? load_file (self, &fast) : load_bytes (self, &fast);
  if (!was_fast && !self->plain_anyway)
    return NULL;
  b = load_bytes (self, &plain);
  return find_difference_of_loaded (&a, &b);
}
