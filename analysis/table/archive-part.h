/* What decompress.c and zip.c need of libarchive. */
#pragma once

#include <archive.h>
#include <archive_entry.h>

typedef struct
{
  __typeof__ (&archive_read_new)                          read_new;
  __typeof__ (&archive_read_free)                         read_free;
  __typeof__ (&archive_read_support_filter_gzip)          support_gzip;
  __typeof__ (&archive_read_support_filter_bzip2)         support_bzip2;
  __typeof__ (&archive_read_support_filter_xz)            support_xz;
  __typeof__ (&archive_read_support_filter_zstd)          support_zstd;
  __typeof__ (&archive_read_support_format_tar)           support_tar;
  __typeof__ (&archive_read_support_format_zip_streamable) support_zip;
  __typeof__ (&archive_read_support_format_raw)           support_raw;
  __typeof__ (&archive_read_support_format_empty)         support_empty;
  __typeof__ (&archive_read_open)                         read_open;
  __typeof__ (&archive_read_next_header)                  next_header;
  __typeof__ (&archive_read_data)                         read_data;
  __typeof__ (&archive_set_error)                         set_error;
  __typeof__ (&archive_error_string)                      error_string;
  __typeof__ (&archive_format)                            format;
  __typeof__ (&archive_entry_pathname)                    entry_pathname;
  __typeof__ (&archive_entry_pathname_utf8)               entry_pathname_utf8;
  __typeof__ (&archive_entry_filetype)                    entry_filetype;
  __typeof__ (&archive_write_new)                         write_new;
  __typeof__ (&archive_write_free)                        write_free;
  __typeof__ (&archive_write_set_format_zip)              write_zip;
  __typeof__ (&archive_write_set_bytes_in_last_block)     write_pad;
  __typeof__ (&archive_write_open)                        write_open;
  __typeof__ (&archive_write_header)                      write_header;
  __typeof__ (&archive_write_data)                        write_data;
  __typeof__ (&archive_write_close)                       write_close;
  __typeof__ (&archive_entry_new)                         entry_new;
  __typeof__ (&archive_entry_free)                        entry_free;
  __typeof__ (&archive_entry_set_pathname)                entry_set_pathname;
  __typeof__ (&archive_entry_set_filetype)                entry_set_filetype;
  __typeof__ (&archive_entry_set_perm)                    entry_set_perm;
  __typeof__ (&archive_entry_set_size)                    entry_set_size;
} EdaArchivePart;
