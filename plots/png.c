/* A PNG with 4 bits a pixel: a tenth of what cairo would embed for the same dots. */

#include <gio/gio.h>
#include <math.h>
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
      = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 7);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream
      = g_converter_output_stream_new (memory, G_CONVERTER (zlib));

  g_output_stream_write_all (stream, data, n, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Rows of two pixels a byte, each after a filter byte "none". */
static GBytes *
pack (const guint8 *levels, guint width, guint height)
{
  gsize              line = 1 + (width + 1) / 2;
  g_autofree guint8 *rows = g_new0 (guint8, line * height);

  for (guint j = 0; j < height; j++)
    for (guint i = 0; i < width; i++)
      rows[j * line + 1 + i / 2]
          |= (guint8)(levels[(gsize)j * width + i] << (i % 2 == 0 ? 4 : 0));
  return deflate (rows, line * height);
}

GBytes *
eda_png_from_levels (const guint8 *levels,
                     guint         width,
                     guint         height,
                     EdaRgba       colour,
                     const guint8  alpha[16])
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  GByteArray         *png = g_byte_array_new ();
  g_autoptr (GBytes) pixels = pack (levels, width, height);
  guint8  header[13] = { 0, 0, 0, 0, 0, 0, 0, 0, 4, 3, 0, 0, 0 };
  guint8  palette[48];
  guint32 size[2] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (header, size, sizeof size);
  for (int i = 0; i < 16; i++)
    {
      palette[3 * i] = (guint8)lround (colour.r * 255);
      palette[3 * i + 1] = (guint8)lround (colour.g * 255);
      palette[3 * i + 2] = (guint8)lround (colour.b * 255);
    }
  g_byte_array_append (png, signature, sizeof signature);
  add_chunk (png, "IHDR", header, sizeof header);
  add_chunk (png, "PLTE", palette, sizeof palette);
  add_chunk (png, "tRNS", alpha, 16);
  add_chunk (png, "IDAT", g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels));
  add_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}
