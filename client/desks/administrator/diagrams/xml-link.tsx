import { useEffect, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'

interface XmlLinkProps {
  xml: string
  /** The name of the file that is saved. */
  name: string
  children: ComponentChildren
}

/** A diagram or a table as a file, to be changed elsewhere. */
export function XmlLink({ xml, name, children }: XmlLinkProps) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [xml])
  return (
    <a href={address} download={name}>
      {children}
    </a>
  )
}
