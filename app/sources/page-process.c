/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#define _GNU_SOURCE /* memfd_create */

#include "mirqab-config.h"

#include "sources/page-process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sources/document.h"
#include "sources/page-reader.h"

#define WORKER "mirqab-page-worker"

/* Text, the same as HTML, links: several times the page at most. */
#define MAX_ANSWER (8 * MIRQAB_PAGE_MAX_BYTES)

/* Where the worker is, seen from the folder of the running program: installed,
 * then in a build tree for mirqabctl, the window, its tests and unit tests. */
static const char *const places[] = {
  "../libexec/" WORKER,
  "../sources/" WORKER,
  "../app/sources/" WORKER,
  "../../app/sources/" WORKER,
  "../../../app/sources/" WORKER,
};

static char *
find_worker (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      char *path = g_build_filename (folder, places[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return path;
      g_free (path);
    }

  return g_build_filename (MIRQAB_LIBEXECDIR, WORKER, NULL);
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       size)
{
  while (size > 0)
    {
      ssize_t n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      size -= n;
    }

  return lseek (fd, 0, SEEK_SET) == 0;
}

/* The page is handed over in memory rather than through a pipe: a worker that
 * dies early cannot block or signal this process. */
static int
store_input (const char  *html,
             gsize        length,
             GError     **error)
{
  int fd = memfd_create ("mirqab-page", MFD_CLOEXEC);

  if (fd >= 0 && write_all (fd, html, length))
    return fd;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               "The page cannot be handed over: %s", g_strerror (errno));
  if (fd >= 0)
    close (fd);

  return -1;
}

static gboolean
start_worker (int          input,
              const char  *url,
              GPid        *pid,
              int         *output,
              GError     **error)
{
  g_autofree char *path = find_worker ();
  const char *arguments[] = { path, url, NULL };

  return g_spawn_async_with_pipes_and_fds (NULL, arguments, NULL,
                                           G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_CLOEXEC_PIPES |
                                             G_SPAWN_STDERR_TO_DEV_NULL,
                                           NULL, NULL, input, -1, -1, NULL, NULL, 0, pid,
                                           NULL, output, NULL, error);
}

static void
set_limit_broken (GError **error)
{
  g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP,
               "The page needs more time or memory than one page may take");
}

/* Returns: TRUE when the worker closed its output */
static gboolean
read_answer (int            output,
             GByteArray    *answer,
             GCancellable  *cancellable,
             GError       **error)
{
  struct pollfd fds[2] = { { .fd = output, .events = POLLIN },
                           { .fd = g_cancellable_get_fd (cancellable), .events = POLLIN } };
  gint64 deadline = g_get_monotonic_time () + MIRQAB_PAGE_MAX_WAIT_MS * G_GINT64_CONSTANT (1000);
  gboolean is_read = FALSE;

  while (TRUE)
    {
      gint64 left = (deadline - g_get_monotonic_time ()) / 1000;
      guint8 buffer[65536];
      ssize_t n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        break;
      if (left <= 0 || answer->len > MAX_ANSWER)
        {
          set_limit_broken (error);
          break;
        }
      if (poll (fds, fds[1].fd >= 0 ? 2 : 1, left) <= 0 || fds[0].revents == 0)
        continue;
      n = read (output, buffer, sizeof buffer);
      if (n > 0)
        g_byte_array_append (answer, buffer, n);
      else if (n == 0)
        is_read = TRUE;
      if (n == 0 || (n < 0 && errno != EINTR))
        break;
    }
  if (fds[1].fd >= 0)
    g_cancellable_release_fd (cancellable);

  return is_read;
}

/* Returns: whether it ended well */
static gboolean
end_worker (GPid     pid,
            gboolean is_done)
{
  int status = -1;

  if (!is_done)
    kill (pid, SIGKILL);
  while (waitpid (pid, &status, 0) < 0 && errno == EINTR)
    ;
  g_spawn_close_pid (pid);

  return is_done && WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

static MirqabPage *
parse_answer (GByteArray *answer)
{
  g_autoptr (GBytes) bytes = g_bytes_new (answer->data, answer->len);
  g_autoptr (GVariant) variant =
    g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MIRQAB_PAGE_VARIANT_TYPE), bytes,
                                                  FALSE));

  return g_variant_is_normal_form (variant) ? mirqab_page_from_variant (variant) : NULL;
}

/**
 * mirqab_page_read_apart:
 * @html: UTF-8
 *
 * Reads a page in a process of its own, whose memory and time are limited.
 */
MirqabPage *
mirqab_page_read_apart (const char    *html,
                        gsize          length,
                        const char    *url,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  int input = store_input (html, length, error);
  MirqabPage *page = NULL;
  GPid pid;
  int output;
  gboolean is_started, is_done;

  if (input < 0)
    return NULL;
  is_started = start_worker (input, url, &pid, &output, error);
  close (input);
  if (!is_started)
    return NULL;

  is_done = read_answer (output, answer, cancellable, error);
  close (output);
  if (end_worker (pid, is_done))
    page = parse_answer (answer);
  if (page == NULL && (error == NULL || *error == NULL))
    set_limit_broken (error);

  return page;
}
