/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

MirqabArchive *mirqab_open_or_begin_archive (const char  *data_folder,
                                             char       **kept_aside,
                                             GError     **error);

G_END_DECLS
