/* Some hundred rows from the beginning, unpacked where they are packed, are loaded like a
 * file of their own. More would tell little more and come later. */

#include "analysis/table/head.h"

#include "analysis/table/decompress.h"
#include "analysis/table/load-private.h"

/* Compressors work in blocks; most give their first one within so much. */
#define PACKED_BYTES (1024 * 1024)
#define MAX_LINE_ENDS 500 /* of rows; two each with CR LF */

/* --- The last whole row --- */

/* How a line end is written: in units of @width bytes, of which one is not zero. */
typedef struct
{
  guint width;
  guint place; /* of that byte in its unit */
} Unit;

static const Unit units[] = { { 4, 0 }, { 4, 3 }, { 2, 0 }, { 2, 1 }, { 1, 0 } };

static gboolean
is_line_end (int sign)
{
  return sign == '\n' || sign == '\r';
}

/* -1 = none of ASCII, or cut off. */
static int
get_sign (const Unit *unit, const guint8 *bytes, gsize size, gsize at)
{
  if (at + unit->width > size)
    return -1;
  for (guint i = 0; i < unit->width; i++)
    if (i != unit->place && bytes[at + i] != 0)
      return -1;
  return bytes[at + unit->place];
}

/* By the first line end. */
static const Unit *
find_unit (const guint8 *bytes, gsize size)
{
  gsize at = 0;

  while (at < size && !is_line_end (bytes[at]))
    at++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (is_line_end (get_sign (&units[i], bytes, size, at - at % units[i].width)))
      return &units[i];
  return NULL;
}

/* Behind the last line end outside quotes, or one of the first. A quote that is no more
 * than a sign in a text would hide many: then behind the last one of all. */
static gsize
find_last_end (const guint8 *bytes, gsize size, int quote)
{
  const Unit *unit = find_unit (bytes, size);
  gboolean    inside = FALSE;
  gsize       outside_end = 0;
  gsize       end = 0;
  guint       n_ends = 0;

  for (gsize at = 0; unit != NULL && at < size && n_ends < MAX_LINE_ENDS;
       at += unit->width)
    {
      int sign = get_sign (unit, bytes, size, at);

      if (sign == quote)
        inside = !inside;
      if (!is_line_end (sign))
        continue;
      end = at + unit->width;
      if (inside)
        continue;
      outside_end = end;
      n_ends++;
    }
  return outside_end > size / 2 ? outside_end : end;
}

static GBytes *
cut_behind_rows (GBytes *bytes, const EdaLoadOptions *options)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int           told = options != NULL ? options->quote : -1;
  int           quote = told > 0 ? told : told < 0 ? '"' : G_MININT;
  gsize         end = find_last_end (data, size, quote);

  return end > 0 ? g_bytes_new_from_bytes (bytes, 0, end) : NULL;
}

/* --- Unpacking --- */

/* The file inside that calls itself a table. One that only may be a table is left alone:
 * a better one may follow it. */
static gboolean
find_table (EdaDecompress *packed)
{
  guint rank = 1;

  while (rank == 1)
    if (!eda_decompress_next (packed, &rank, NULL))
      return FALSE;
  return rank == 2;
}

/* As far as the bytes reach: the packed data end in the middle. */
static GBytes *
unpack (GBytes *bytes, const char *kind, const char *name, const EdaContext *context)
{
  g_autoptr (EdaInput) input = eda_input_new_bytes (bytes, name, context);
  g_autoptr (EdaDecompress) packed = eda_decompress_new (input, kind, NULL);
  g_autofree guint8 *text = g_malloc (EDA_HEAD_TEXT);
  gsize              used = 0;
  gssize             n = 1;

  if (packed == NULL || !find_table (packed))
    return NULL;
  while (n > 0 && used < EDA_HEAD_TEXT)
    {
      n = eda_decompress_read (packed, text + used, EDA_HEAD_TEXT - used, NULL);
      used += (gsize)MAX (n, 0);
    }
  return g_bytes_new_take (g_steal_pointer (&text), used);
}

static const char *
detect_packing (GBytes *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return eda_decompress_detect (data, size);
}

/* --- The table --- */

EdaTable *
eda_head_load_bytes (GBytes               *bytes,
                     const char           *name,
                     const EdaLoadOptions *options,
                     const EdaContext     *context,
                     double               *rows_per_byte)
{
  const EdaLoadWay way = { .is_head = TRUE };
  const char      *kind = detect_packing (bytes);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) rows = NULL;
  EdaTable *table;

  *rows_per_byte = 0;
  text = kind != NULL ? unpack (bytes, kind, name, context) : g_bytes_ref (bytes);
  rows = text != NULL ? cut_behind_rows (text, options) : NULL;
  table = rows != NULL ? eda_load_bytes_by (&way, rows, name, options, context, NULL)
                       : NULL;
  if (table != NULL && eda_table_get_n_rows (table) == 0)
    g_clear_pointer (&table, eda_table_unref);
  if (table != NULL && kind == NULL)
    *rows_per_byte
        = (double)eda_table_get_n_rows (table) / (double)g_bytes_get_size (rows);
  return table;
}

/* Opening a pipe would end it for its writer, so it is asked first what this is. */
static gboolean
is_worth_it (GFile *file, const EdaContext *context)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_TYPE
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE,
                                                  context->cancellable,
                                                  NULL);

  return info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
         && g_file_info_get_size (info) >= EDA_HEAD_MIN_FILE;
}

/* More of a packed file. */
static GBytes *
read_beginning (EdaInput *input)
{
  g_autofree guint8 *bytes = g_malloc (PACKED_BYTES);
  gsize              wanted = EDA_HEAD_TEXT;
  gsize              used = 0;
  gssize             n = 1;

  while (n > 0 && used < wanted)
    {
      n = eda_input_read (input, bytes + used, wanted - used, NULL);
      if (n < 0)
        return NULL;
      used += (gsize)n;
      if (eda_decompress_detect (bytes, used) != NULL)
        wanted = PACKED_BYTES;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), used);
}

EdaTable *
eda_head_load (GFile                *file,
               const EdaLoadOptions *options,
               const EdaContext     *context,
               double               *rows_per_byte)
{
  EdaContext       quiet = EDA_CONTEXT_INIT; /* the progress is the whole load's */
  g_autofree char *name = NULL;
  g_autoptr (EdaInput) input = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  *rows_per_byte = 0;
  quiet.cancellable = context != NULL ? context->cancellable : NULL;
  if (!is_worth_it (file, &quiet))
    return NULL;
  name = g_file_get_basename (file);
  input = eda_input_open (file, name, &quiet, NULL);
  if (input == NULL)
    return NULL;
  eda_input_drop_checksum (input);
  bytes = read_beginning (input);
  return bytes != NULL ? eda_head_load_bytes (bytes, name, options, &quiet, rows_per_byte)
                       : NULL;
}
