/* Free memory as the system tells it: what Linux calls available, within the process's
 * own limit. */

#include "analysis/table/limits.h"

#include "analysis/result/format.h"

#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define LITTLE (64 * 1024 * 1024)

/* Unpacked bytes beyond both are no table but a trap: nobody's table packs so well. */
#define TRAP_RATIO 200
#define TRAP_BYTES (256 * 1024 * 1024)

static guint64
get_available (void)
{
  g_autofree char *text = NULL;
  const char      *line;
  guint64 ram = (guint64)sysconf (_SC_PHYS_PAGES) * (guint64)sysconf (_SC_PAGESIZE);

  if (!g_file_get_contents ("/proc/meminfo", &text, NULL, NULL))
    return ram;
  line = strstr (text, "MemAvailable:");
  return line != NULL ? g_ascii_strtoull (line + 13, NULL, 10) * 1024 : ram;
}

guint64
eda_limits_get_ceiling (guint64 wish)
{
  guint64       available;
  struct rlimit limit;

  if (wish > 0)
    return wish;
  available = get_available ();
  if (getrlimit (RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    available = MIN (available, (guint64)limit.rlim_cur);
  return available / 5 * 4;
}

gboolean
eda_limits_is_little (guint64 wish, guint64 bytes)
{
  return wish == 0 && bytes <= LITTLE;
}

char *
eda_limits_format (guint64 bytes)
{
  double           mb = (double)bytes / 1e6;
  g_autofree char *number = NULL;

  if (mb >= 1000)
    number = g_strdup_printf ("%.1f GB", mb / 1000);
  else
    number = g_strdup_printf (mb >= 10 ? "%.0f MB" : "%.1f MB", mb);
  return g_steal_pointer (&number);
}

gboolean
eda_limits_refuse (const EdaPlace *place, guint64 needed, guint64 ceiling, GError **error)
{
  g_autofree char *need = eda_limits_format (needed);
  g_autofree char *allowed = eda_limits_format (ceiling);

  if (needed > 0)
    eda_error_set (error,
                   EDA_ERROR_LIMIT_MEMORY,
                   place,
                   "Raise --max-memory, or take a part of the file.",
                   "needs about %s of memory, %s are allowed",
                   need,
                   allowed);
  else
    eda_error_set (error,
                   EDA_ERROR_LIMIT_MEMORY,
                   place,
                   "Raise --max-memory, or take a part of the data.",
                   "needs more than the %s of memory that are allowed",
                   allowed);
  return FALSE;
}

gboolean
eda_limits_is_trap (guint64 wish, guint64 unpacked, guint64 packed)
{
  return wish == 0 && unpacked >= TRAP_BYTES && unpacked / MAX (packed, 1) >= TRAP_RATIO;
}

gboolean
eda_limits_refuse_trap (const EdaPlace *place, guint64 unpacked, GError **error)
{
  g_autofree char *size = eda_limits_format (unpacked);

  eda_error_set (error,
                 EDA_ERROR_LIMIT_MEMORY,
                 place,
                 "If that is meant, name a ceiling with --max-memory.",
                 "unpacks to more than %s, over %d times its size",
                 size,
                 TRAP_RATIO);
  return FALSE;
}
