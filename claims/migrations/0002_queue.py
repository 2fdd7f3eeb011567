"""The queue in the database: pgmq's SQL, the one queue, and its wake-up trigger, made once."""

from django.db import migrations
from pgmq.install import get_embedded_install_sql, get_embedded_sql_version


def install_queue(apps, schema_editor):
    """Install pgmq's SQL where it is missing; make the queue and its trigger."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("select to_regclass('pgmq.meta') is null")
        if cursor.fetchone()[0]:
            cursor.execute(get_embedded_install_sql())
            cursor.execute(f"comment on schema pgmq is '{get_embedded_sql_version()}'")
        cursor.execute("select pgmq.create('celery')")
        cursor.execute("select pgmq.enable_notify_insert('celery', 0)")


def drop_queue(apps, schema_editor):
    """Messages are only nudges: nothing is lost with them."""
    schema_editor.execute("drop schema if exists pgmq cascade")


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial")]

    operations = [migrations.RunPython(install_queue, drop_queue)]
