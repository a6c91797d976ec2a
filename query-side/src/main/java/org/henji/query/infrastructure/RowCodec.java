package org.henji.query.infrastructure;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Writes a row as key, position and the view as one nested document. */
record RowCodec<V>(Codec<V> views, Class<Row<V>> type) implements Codec<Row<V>> {

    @Override
    public void encode(BsonWriter writer, Row<V> row, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString(Row.KEY, row.key());
        writer.writeInt64(Row.POSITION, row.position());
        writer.writeName(Row.VIEW);
        views.encode(writer, row.view(), context);
        writer.writeEndDocument();
    }

    @Override
    public Row<V> decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        String key = reader.readString(Row.KEY);
        long position = reader.readInt64(Row.POSITION);
        reader.readName(Row.VIEW);
        V view = views.decode(reader, context);
        reader.readEndDocument();
        return new Row<>(key, position, view);
    }

    @Override
    public Class<Row<V>> getEncoderClass() {
        return type;
    }
}
