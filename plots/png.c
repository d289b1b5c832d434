/* A PNG with a palette: a tenth of what cairo would embed for the same dots, in a fifth
 * of the time. */

#include <gio/gio.h>
#include <string.h>

#include "plots/raster.h"

static guint32
crc_of (const guint8 *data, gsize n)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < n; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
    }
  return ~crc;
}

static void
add_number (GByteArray *png, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (png, (const guint8 *)&big, 4);
}

static void
add_chunk (GByteArray *png, const char *type, const guint8 *data, gsize n)
{
  guint start = png->len + 4;

  add_number (png, (guint32)n);
  g_byte_array_append (png, (const guint8 *)type, 4);
  g_byte_array_append (png, data, (guint)n);
  add_number (png, crc_of (png->data + start, png->len - start));
}

static GBytes *
deflate (const guint8 *data, gsize n)
{
  g_autoptr (GZlibCompressor) zlib
      = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 5);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream
      = g_converter_output_stream_new (memory, G_CONVERTER (zlib));

  g_output_stream_write_all (stream, data, n, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Rows of 8 or 4 bits a pixel, each after a filter byte "none". */
static GBytes *
pack (const guint8 *indexes, guint width, guint height, guint bits)
{
  gsize              line = 1 + (bits == 8 ? width : (width + 1) / 2);
  g_autofree guint8 *rows = g_new0 (guint8, line * height);

  for (guint j = 0; j < height; j++)
    for (guint i = 0; i < width; i++)
      {
        guint8 index = indexes[(gsize)j * width + i];

        if (bits == 8)
          rows[j * line + 1 + i] = index;
        else
          rows[j * line + 1 + i / 2] |= (guint8)(index << (i % 2 == 0 ? 4 : 0));
      }
  return deflate (rows, line * height);
}

GBytes *
eda_png_new (
    const guint8 *indexes, guint width, guint height, const guint32 palette[], guint n)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint               bits = n <= 16 ? 4 : 8;
  GByteArray         *png = g_byte_array_new ();
  g_autoptr (GBytes) pixels = pack (indexes, width, height, bits);
  guint8  header[13] = { 0, 0, 0, 0, 0, 0, 0, 0, (guint8)bits, 3, 0, 0, 0 };
  guint32 size[2] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };
  guint8  colours[3 * 256], alphas[256];

  memcpy (header, size, sizeof size);
  for (guint i = 0; i < n; i++)
    {
      alphas[i] = palette[i] >> 24 & 0xff;
      colours[3 * i] = palette[i] >> 16 & 0xff;
      colours[3 * i + 1] = palette[i] >> 8 & 0xff;
      colours[3 * i + 2] = palette[i] & 0xff;
    }
  g_byte_array_append (png, signature, sizeof signature);
  add_chunk (png, "IHDR", header, sizeof header);
  add_chunk (png, "PLTE", colours, 3 * n);
  add_chunk (png, "tRNS", alphas, n);
  add_chunk (png, "IDAT", g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels));
  add_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}
