/**
 * Nights of campaigns in one DuckDB file, to be asked and compared in SQL, and as Parquet files.
 *
 * <p>Needs {@code org.duckdb:duckdb_jdbc} on the class path, which no other module brings: it is 80
 * MB. The tables are described in {@code schema.sql} beside these classes and in the file itself
 * ({@code duckdb_columns()}). The queries are the {@code .sql} files beside these classes.
 */
package doseguard.store.database;
