/* Where the signs of a CSV text are: one bit for each of its bytes, 64 bytes at a time.
 */
#pragma once

#include <glib.h>

#define EDA_MASK_BYTES 64

/* Bit i belongs to byte i. */
typedef struct
{
  guint64 quote;
  guint64 delimiter;
  guint64 lf;
  guint64 cr;
} EdaMasks;

/**
 * eda_masks_read:
 * @text: 64 × @n bytes are read
 * @quote: 0 = none
 */
void
eda_masks_read (const char *text, gsize n, char delimiter, char quote, EdaMasks masks[]);

/* How many bytes from the start of @text are printable ASCII, tabs and line ends; may
 * stop up to 63 early. */
gsize eda_masks_skip_ascii (const char *text, gsize length);

/* The same without any help of the processor; for tests. */
void eda_masks_read_portable (
    const char *text, gsize n, char delimiter, char quote, EdaMasks masks[]);
