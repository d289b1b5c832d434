/* libarchive, with the libraries that unpack and pack. */

#include "analysis/core/part.h"
#include "analysis/table/archive-part.h"

static const EdaArchivePart record = {
  .read_new = archive_read_new,
  .read_free = archive_read_free,
  .support_gzip = archive_read_support_filter_gzip,
  .support_bzip2 = archive_read_support_filter_bzip2,
  .support_xz = archive_read_support_filter_xz,
  .support_zstd = archive_read_support_filter_zstd,
  .support_tar = archive_read_support_format_tar,
  .support_zip = archive_read_support_format_zip_streamable,
  .support_raw = archive_read_support_format_raw,
  .support_empty = archive_read_support_format_empty,
  .read_open = archive_read_open,
  .next_header = archive_read_next_header,
  .read_data = archive_read_data,
  .set_error = archive_set_error,
  .error_string = archive_error_string,
  .format = archive_format,
  .entry_pathname = archive_entry_pathname,
  .entry_pathname_utf8 = archive_entry_pathname_utf8,
  .entry_filetype = archive_entry_filetype,
  .write_new = archive_write_new,
  .write_free = archive_write_free,
  .write_zip = archive_write_set_format_zip,
  .write_pad = archive_write_set_bytes_in_last_block,
  .write_open = archive_write_open,
  .write_header = archive_write_header,
  .write_data = archive_write_data,
  .write_close = archive_write_close,
  .entry_new = archive_entry_new,
  .entry_free = archive_entry_free,
  .entry_set_pathname = archive_entry_set_pathname,
  .entry_set_filetype = archive_entry_set_filetype,
  .entry_set_perm = archive_entry_set_perm,
  .entry_set_size = archive_entry_set_size,
};

gconstpointer const eda_part = &record;
